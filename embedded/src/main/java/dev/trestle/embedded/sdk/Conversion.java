package dev.trestle.embedded.sdk;

/** Translates the values of one member between the SDK's types and the engine's. Thread-safe. */
interface Conversion {

    /** For types that are the same on both sides: strings, integers, doubles, booleans. */
    Conversion SAME = new Conversion() {
        @Override
        public Object toEngine(Object value) {
            return value;
        }

        @Override
        public Object toSdk(Object value) {
            return value;
        }
    };

    /**
     * The engine's value for the SDK's.
     *
     * @throws dev.trestle.engine.error.ServiceException if the engine has no such value
     */
    Object toEngine(Object value);

    /** The SDK's value for the engine's. */
    Object toSdk(Object value);
}
