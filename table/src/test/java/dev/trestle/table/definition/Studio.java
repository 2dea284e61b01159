package dev.trestle.table.definition;

import java.util.List;

/** Somebody else's class: it is made by a factory, and never changes. */
public final class Studio {

    private final String name;
    private final String city;
    private final double hours;
    private final List<String> engineers;

    private Studio(String name, String city, double hours, List<String> engineers) {
        this.name = name;
        this.city = city;
        this.hours = hours;
        this.engineers = engineers;
    }

    public static Studio of(String name, String city, double hours, List<String> engineers) {
        return new Studio(name, city, hours, engineers);
    }

    public String name() {
        return name;
    }

    public String city() {
        return city;
    }

    public double hours() {
        return hours;
    }

    public List<String> engineers() {
        return engineers;
    }
}
