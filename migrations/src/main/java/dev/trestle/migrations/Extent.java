package dev.trestle.migrations;

/** How far to migrate. */
public sealed interface Extent {

    /** Everything. */
    Extent ALL = new All();

    /** Everything. */
    record All() implements Extent {}

    /**
     * On the way up, to this migration and with it; on the way down, until this one is the last that is applied.
     *
     * @param migration its name
     */
    record To(String migration) implements Extent {}

    /**
     * So many migrations; fewer if there are fewer.
     *
     * @param number at least 1
     */
    record Steps(int number) implements Extent {

        /** Refuses less than one. */
        public Steps {
            if (number < 1) {
                throw new IllegalArgumentException("the number of migrations is at least 1, not " + number);
            }
        }
    }

    /** To this migration; see {@link To}. */
    static Extent to(String migration) {
        return new To(migration);
    }

    /** So many migrations; see {@link Steps}. */
    static Extent steps(int number) {
        return new Steps(number);
    }
}
