package dev.trestle.connect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Defines the connect module's classes anew, where the classes of a package cannot be found. */
final class WithoutPackage extends ClassLoader {

    private final String missing;

    WithoutPackage(String missing) {
        super(WithoutPackage.class.getClassLoader());
        this.missing = missing;
    }

    /** Makes what is to be called in there with the directory, and calls it. */
    Object call(Class<? extends Callable<?>> type, Path directory) throws ReflectiveOperationException {
        Object made = loadClass(type.getName()).getConstructor(Path.class).newInstance(directory);
        return Callable.class.getMethod("call").invoke(made);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith(missing + ".")) {
            throw new ClassNotFoundException(name);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            return name.startsWith("dev.trestle.connect.") ? define(name) : super.loadClass(name, resolve);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
