package dev.trestle.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * A file of RocksDB that records are only ever added to, each followed by what it is about on the disk before anybody is told
 * of it. RocksDB itself takes some damage for the end of the file and passes over all that follows; this tells the two
 * apart: behind a record that a crash has torn there is none.
 *
 * <p>The form is described in RocksDB's wiki, "Write Ahead Log File Format": blocks of 32 KB, in which a fragment of a record
 * has a checksum of 4 bytes, a length of 2, a type and the bytes.
 */
final class LogFile {

    private static final int BLOCK = 32 * 1024;
    private static final int HEADER = 7;
    private static final int SECTOR = 512;
    private static final int FULL = 1;
    private static final int FIRST = 2;
    private static final int MIDDLE = 3;

    private static final int CHECKSUM_MASK_DELTA = 0xa282ead8;

    private final ByteBuffer bytes;
    private final int size;

    /** Where the last record ends that is whole. */
    private int wholeUpTo;

    /** Where the first fragment is that is not whole; the size if all are. */
    private int brokenAt;

    private LogFile(ByteBuffer bytes) {
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
        this.size = bytes.limit();
        readWholeRecords();
    }

    static LogFile read(Path file) throws IOException {
        return new LogFile(ByteBuffer.wrap(Files.readAllBytes(file)));
    }

    /** Whether nothing but whole records is in it. */
    boolean isWhole() {
        return wholeUpTo == size;
    }

    /** Where the last whole record ends. */
    int wholeUpTo() {
        return wholeUpTo;
    }

    /** Whether a whole record begins behind the first that is not: then it has not been torn by a crash. */
    boolean goesOnBehindTheBreak() {
        for (int position = brokenAt + 1; position < size; position++) {
            if (begins(type(position)) && wholeFragment(position) != 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether what is broken looks like a record that has not got to the disk entirely: it is cut off, or a sector of it was
     * never written.
     */
    boolean lacksBytes() {
        if (isCutOff(brokenAt)) {
            return true;
        }
        for (int sector = brokenAt / SECTOR * SECTOR; sector < size; sector += SECTOR) {
            if (isZero(Math.max(sector, wholeUpTo), Math.min(sector + SECTOR, size))) {
                return true;
            }
        }
        return false;
    }

    private void readWholeRecords() {
        int position = 0;
        while (position < size) {
            int left = BLOCK - position % BLOCK;
            if (left < HEADER) {
                position = Math.min(position + left, size);
                continue;
            }
            int type = wholeFragment(position);
            if (type == 0) {
                brokenAt = position;
                return;
            }
            position += HEADER + length(position);
            // Besides the last of several, one that is alone; all further types, which say how to read the log, are.
            if (type != FIRST && type != MIDDLE) {
                wholeUpTo = position;
            }
        }
        brokenAt = size;
    }

    /** The type of the fragment there; 0 if there is none that is whole. */
    private int wholeFragment(int position) {
        int left = Math.min(BLOCK - position % BLOCK, size - position);
        if (left < HEADER) {
            return 0;
        }
        int type = type(position);
        int length = length(position);
        return type != 0 && HEADER + length <= left && isIntact(position, length) ? type : 0;
    }

    /** Whether the file ends before the fragment there does, whose checksum is not that of what there is of it. */
    private boolean isCutOff(int position) {
        int there = size - position;
        return there < HEADER
                || (HEADER + length(position) > there
                        && there <= BLOCK - position % BLOCK
                        && !isIntact(position, there - HEADER));
    }

    private boolean isIntact(int position, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.slice(position + HEADER - 1, length + 1));
        int masked = Integer.rotateRight((int) checksum.getValue(), 15) + CHECKSUM_MASK_DELTA;
        return masked == bytes.getInt(position);
    }

    /** The type in the header there; 0 if there is no room for one. */
    private int type(int position) {
        return position + HEADER > size ? 0 : bytes.get(position + HEADER - 1) & 0xff;
    }

    private int length(int position) {
        return bytes.getShort(position + Integer.BYTES) & 0xffff;
    }

    private boolean isZero(int from, int to) {
        for (int position = from; position < to; position++) {
            if (bytes.get(position) != 0) {
                return false;
            }
        }
        return from < to;
    }

    private static boolean begins(int type) {
        return type == FULL || type == FIRST;
    }
}
