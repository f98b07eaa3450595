package dev.interlude.testsupport.architecture.violations;

class SessionManager {}
