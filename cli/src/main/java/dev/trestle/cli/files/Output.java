package dev.trestle.cli.files;

import dev.trestle.engine.item.Item;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Where an export goes. Nothing of it is seen until it is complete. */
interface Output extends Closeable {

    /**
     * Adds the items of a page. May be called by several threads, each of which has a segment of its own.
     *
     * @param segment which segment they are of
     */
    void write(int segment, List<Item> items) throws IOException;

    /**
     * Ends the files, which are not seen yet.
     *
     * @return the files, to be read back
     */
    List<DataFile> end() throws IOException;

    /** Puts everything into its place. */
    void complete() throws IOException;

    /** Removes what has not been completed. */
    @Override
    void close() throws IOException;
}
