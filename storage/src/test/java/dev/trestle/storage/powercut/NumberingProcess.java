package dev.trestle.storage.powercut;

import dev.trestle.storage.Durability;
import dev.trestle.storage.DurableSettings;
import dev.trestle.storage.DurableStorage;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The process whose calls are recorded: it commits, says so after each, opens its storage anew now and then, and breaks off. */
final class NumberingProcess {

    private NumberingProcess() {}

    /** Takes a folder, the durability, how often the storage is opened, and how many commits are made each time. */
    public static void main(String[] arguments) throws IOException {
        DurableSettings settings = DurableSettings.DEFAULT.withDurability(Durability.valueOf(arguments[1]));
        int times = Integer.parseInt(arguments[2]);
        int commits = Integer.parseInt(arguments[3]);
        FileOutputStream output = new FileOutputStream(FileDescriptor.out);
        int number = 0;
        for (int time = 1; time <= times; time++) {
            try (DurableStorage storage = DurableStorage.open(Path.of(arguments[0]), settings)) {
                for (int i = 0; i < commits; i++, number++) {
                    NumberedCommits.commit(storage, number);
                    output.write((number + "\n").getBytes(StandardCharsets.US_ASCII));
                }
                if (time == times) {
                    Runtime.getRuntime().halt(0);
                }
            }
        }
    }
}
