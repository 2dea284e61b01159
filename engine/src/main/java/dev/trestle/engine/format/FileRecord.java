package dev.trestle.engine.format;

import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.model.Structure;

/** A record of a file, as it was read. */
public sealed interface FileRecord {

    /** Which record of the file it is; the first is 1. */
    long number();

    /**
     * A record that could be read. A value in it that is no attribute value is {@link
     * dev.trestle.engine.model.Malformed}, as it is in requests.
     *
     * @param number which record of the file it is
     * @param content what it says
     */
    record Read(long number, Structure content) implements FileRecord {}

    /**
     * A record that is not of the shape that was asked for; the ones after it can be read nevertheless.
     *
     * @param number which record of the file it is
     * @param problem what is wrong with it
     */
    record Unreadable(long number, ServiceException problem) implements FileRecord {}
}
