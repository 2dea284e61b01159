package dev.trestle.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class NativeGuardTest {

    private final NativeGuard guard = new NativeGuard("folder");
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch enough = new CountDownLatch(1);

    @AfterEach
    void end() {
        enough.countDown();
        threads.shutdownNow();
    }

    @Test
    void nobodyWaitsForWhatIsDoneMeanwhile() throws Exception {
        Future<Boolean> copying = copying();

        assertThat(threads.submit(() -> guard.<String>alone(() -> "dropped")).get())
                .isEqualTo("dropped");
        assertThat(threads.submit(() -> guard.<String>using(() -> "read")).get())
                .isEqualTo("read");
        assertThat(copying).isNotDone();
    }

    @Test
    void theLastWaitsForWhatIsDoneMeanwhile() throws Exception {
        Future<Boolean> copying = copying();
        AtomicBoolean copied = new AtomicBoolean();
        Thread last = new Thread(() -> guard.last(() -> copied.set(copying.isDone() || enough.getCount() == 0)));
        last.start();
        while (last.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }

        assertThat(guard.<String>using(() -> "read")).isEqualTo("read");
        enough.countDown();
        last.join();

        assertThat(copied).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> guard.meanwhile(() -> true));
    }

    private Future<Boolean> copying() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Future<Boolean> copying = threads.submit(() -> guard.meanwhile(() -> {
            begun.countDown();
            try {
                return enough.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                return false;
            }
        }));
        begun.await();
        return copying;
    }
}
