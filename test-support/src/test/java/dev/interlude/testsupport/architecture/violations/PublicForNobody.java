package dev.interlude.testsupport.architecture.violations;

public class PublicForNobody {}
