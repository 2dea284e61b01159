package dev.trestle.cli.files;

import dev.trestle.cli.files.ValueText.UnreadableException;
import dev.trestle.cli.transfer.TableKeys;
import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an item needs to be written to a table, so that the first one that a table would refuse is found before any is
 * written.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">Constraints</a>
 */
record ItemRules(TableKeys keys, IndexRules indexes) {
    private static final int LARGEST = 400 * 1024;

    /** Of the partition key, then of the sort key. */
    private static final int[] LONGEST = {2048, 1024};

    void check(Item item) throws UnreadableException {
        int position = 0;
        for (Map.Entry<String, AttributeType> key : keys.types().entrySet()) {
            checkKey(key.getKey(), key.getValue(), item.get(key.getKey()), LONGEST[position]);
            position++;
        }
        if (item.get("") != null) {
            throw new UnreadableException("the item has an attribute without a name");
        }
        indexes.check(item);
        if (item.size() > LARGEST) {
            throw new UnreadableException("the item has " + item.size() + " bytes, an item may have " + LARGEST);
        }
    }

    private static void checkKey(String name, AttributeType type, @Nullable AttributeValue value, int longest)
            throws UnreadableException {
        if (value == null) {
            throw new UnreadableException("the item lacks the key attribute " + name);
        }
        if (value.type() != type) {
            throw new UnreadableException(
                    "the key attribute " + name + " is of type " + value.type() + " and not " + type);
        }
        if (value.size() == 0) {
            throw new UnreadableException("the key attribute " + name + " is empty");
        }
        if (value.size() > longest) {
            throw new UnreadableException(
                    "the key attribute " + name + " has " + value.size() + " bytes, it may have " + longest);
        }
    }
}
