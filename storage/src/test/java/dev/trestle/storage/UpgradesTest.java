package dev.trestle.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.item.StringValue;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.OrderedMap.Entry;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.StorageException;
import dev.trestle.engine.storage.StorageException.Kind;
import dev.trestle.engine.storage.WriteBatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders of earlier formats, with steps that only this test knows. */
class UpgradesTest {

    private static final int ITEMS = 10;

    @TempDir
    Path folder;

    private final List<String> run = new ArrayList<>();

    /** Format 2 has the items of the map "old" in the map "new". */
    private final Upgrades.Step moveItems = storage -> {
        run.add("move");
        move(storage, ITEMS);
    };

    /** Format 3 has a mark in it. */
    private final Upgrades.Step mark = storage -> {
        run.add("mark");
        WriteBatch batch = new WriteBatch();
        batch.put(storage.map("marks"), Key.of("mark"), item(0));
        storage.commit(batch);
    };

    @Test
    void runsEachStepOnceAndInOrder() {
        writeInFormatOne();
        try (Storage storage = open(moveItems, mark)) {
            assertThat(run).containsExactly("move", "mark");
            assertMoved(storage);
            assertThat(storage.map("marks").get(Key.of("mark"))).isEqualTo(item(0));
        }
        open(moveItems, mark).close();
        assertThat(run).containsExactly("move", "mark");
        assertThat(folder.resolve("trestle.format")).hasContent("trestle-storage 3\n");
    }

    @Test
    void goesOnFromTheFormatThatTheFolderHas() {
        writeInFormatOne();
        open(moveItems).close();
        run.clear();

        open(moveItems, mark).close();

        assertThat(run).containsExactly("mark");
    }

    @Test
    void runsNoStepOnANewFolder() {
        open(moveItems, mark).close();

        assertThat(run).isEmpty();
        assertThat(folder.resolve("trestle.format")).hasContent("trestle-storage 3\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 9, 10})
    void finishesAStepThatWasInterrupted(int moved) {
        writeInFormatOne();
        Upgrades.Step interrupted = storage -> {
            move(storage, moved);
            throw new IllegalStateException("the end of the process");
        };
        assertThatIllegalStateException().isThrownBy(() -> open(interrupted, mark));
        assertThat(folder.resolve("trestle.format")).hasContent("trestle-storage 3 upgrading from 1\n");
        assertRefused(Kind.NEWER_FORMAT);
        assertRefused(Kind.NEWER_FORMAT, moveItems);

        try (Storage storage = open(moveItems, mark)) {
            assertMoved(storage);
        }
        assertThat(run).containsExactly("move", "mark");
    }

    @Test
    void doesNotRepeatAStepBeforeTheInterruptedOne() {
        writeInFormatOne();
        Upgrades.Step interrupted = storage -> {
            throw new IllegalStateException("the end of the process");
        };
        assertThatIllegalStateException().isThrownBy(() -> open(moveItems, interrupted));

        open(moveItems, mark).close();

        assertThat(run).containsExactly("move", "mark");
    }

    @Test
    void isRefusedByVersionsThatDoNotKnowTheFormat() {
        writeInFormatOne();
        open(moveItems).close();

        assertRefused(Kind.NEWER_FORMAT);
    }

    private void writeInFormatOne() {
        try (Storage storage = open()) {
            for (int i = 0; i < ITEMS; i++) {
                WriteBatch batch = new WriteBatch();
                batch.put(storage.map("old"), StorageFolderTest.key(i), item(i));
                storage.commit(batch);
            }
        }
    }

    private static void move(Storage storage, int most) {
        OrderedMap old = storage.map("old");
        Iterator<Entry> entries = old.scan(KeyRange.ALL, false);
        for (int i = 0; i < most && entries.hasNext(); i++) {
            Entry entry = entries.next();
            WriteBatch batch = new WriteBatch();
            batch.put(storage.map("new"), entry.key(), entry.item());
            batch.delete(old, entry.key());
            storage.commit(batch);
        }
    }

    private static void assertMoved(Storage storage) {
        assertThat(storage.map("old").scan(KeyRange.ALL, false)).isExhausted();
        for (int i = 0; i < ITEMS; i++) {
            assertThat(storage.map("new").get(StorageFolderTest.key(i))).isEqualTo(item(i));
        }
    }

    private static Item item(int number) {
        return Item.of("number", new StringValue("n" + number));
    }

    private Storage open(Upgrades.Step... steps) {
        return DurableStorage.open(folder, DurableSettings.DEFAULT, new Upgrades(List.of(steps)));
    }

    private void assertRefused(Kind kind, Upgrades.Step... steps) {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> open(steps))
                .satisfies(error -> assertThat(error.kind()).isEqualTo(kind));
    }
}
