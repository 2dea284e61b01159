package dev.trestle.migrations;

public final class Migrations {}
