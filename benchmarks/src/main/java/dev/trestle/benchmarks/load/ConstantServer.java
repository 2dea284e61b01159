package dev.trestle.benchmarks.load;

import dev.trestle.benchmarks.process.JavaProcess;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A server on one of the libraries that answers each request with as many bytes: the floor of a server on it. */
public final class ConstantServer {

    private ConstantServer() {}

    /** The server as it is started in a process of its own. */
    static Subject subject(HttpLibrary library, int answerBytes) {
        JavaProcess process = new JavaProcess(
                ConstantServer.class, List.of(), List.of(library.name(), "{port}", String.valueOf(answerBytes)));
        return new Subject(library.title(), process.command());
    }

    /** Listens until the process is ended; the arguments are the library, the port and the length of an answer. */
    public static void main(String[] arguments) throws Exception {
        HttpLibrary.valueOf(arguments[0])
                .serve(Integer.parseInt(arguments[1]), new byte[Integer.parseInt(arguments[2])]);
        new CountDownLatch(1).await();
    }
}
