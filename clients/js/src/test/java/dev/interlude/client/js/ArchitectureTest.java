package dev.interlude.client.js;

import dev.interlude.testsupport.architecture.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {}
