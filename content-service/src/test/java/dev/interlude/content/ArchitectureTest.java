package dev.interlude.content;

import dev.interlude.testsupport.architecture.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {}
