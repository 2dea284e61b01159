package dev.trestle.conformance.sdk;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a call gave. */
public sealed interface Outcome {

    /** The answer, or the error with its {@code code}, {@code message} and members. */
    ObjectNode json();

    /** The operation's answer. */
    record Answered(ObjectNode json) implements Outcome {}

    /** An error of the API. */
    record Failed(ObjectNode json) implements Outcome {}
}
