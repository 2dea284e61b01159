package dev.trestle.storage.powercut;

import dev.trestle.storage.powercut.Node.Data;
import dev.trestle.storage.powercut.Node.Folder;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder on a disk as POSIX promises it: what was written to a file is there for certain once the file was synchronized, and
 * a name once its folder was. The rest may be there or not, the names of a folder in their order.
 */
final class Disk {

    private final Path root;
    private final Folder folder = new Folder();
    private int calls;

    /** An empty folder, which is itself there for certain. */
    Disk(Path root) {
        this.root = root;
    }

    /** Does what a process did next. */
    void apply(FileCall call) {
        int number = calls++;
        if (call instanceof FileCall.Open open) {
            Data file = fileAt(open.file(), number);
            if (open.emptied()) {
                file.add(new Data.Change(number, 0, null));
            }
        } else if (call instanceof FileCall.Write write) {
            fileAt(write.file(), number).add(new Data.Change(number, write.offset(), write.bytes()));
        } else if (call instanceof FileCall.Resize resize) {
            fileAt(resize.file(), number).add(new Data.Change(number, resize.length(), null));
        } else if (call instanceof FileCall.Sync sync) {
            nodeAt(sync.path()).sync(sync.calls());
        } else if (call instanceof FileCall.Rename rename) {
            Node node = nodeAt(rename.from());
            parent(rename.from()).name(number, name(rename.from()), null);
            parent(rename.to()).name(number, name(rename.to()), node);
        } else if (call instanceof FileCall.Remove remove) {
            parent(remove.path()).name(number, name(remove.path()), null);
        } else if (call instanceof FileCall.MakeFolder made) {
            if (!made.path().equals(root)) {
                parent(made.path()).name(number, name(made.path()), new Folder());
            }
        }
    }

    Folder folder() {
        return folder;
    }

    private Data fileAt(Path path, int number) {
        Folder parent = parent(path);
        Node node = parent.named(name(path));
        if (node instanceof Data file) {
            return file;
        }
        Data made = new Data();
        parent.name(number, name(path), made);
        return made;
    }

    private Folder parent(Path path) {
        Path parent = path.getParent();
        if (parent != null && nodeAt(parent) instanceof Folder found) {
            return found;
        }
        throw new IllegalStateException("no folder holds " + path);
    }

    private Node nodeAt(Path path) {
        Node node = folder;
        for (Path step : path.equals(root) ? List.<Path>of() : root.relativize(path)) {
            Node next = node instanceof Folder in ? in.named(step.toString()) : null;
            if (next == null) {
                throw new IllegalStateException("there is no " + path);
            }
            node = next;
        }
        return node;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
