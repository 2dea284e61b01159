package dev.trestle.migrations;

/** Stands for the type of the migrations module, with the part of it that written code uses. */
public final class Migrations {

    public static Migrations none() {
        return new Migrations();
    }
}
