package dev.trestle.conformance.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However much is transferred at once, no moment has more money or less, and no account is overdrawn. */
class BankTest {

    private static final int THREADS = 6;
    private static final int TRANSFERS = 500;
    private static final int ACCOUNTS = 8;
    private static final long EACH = 20;

    private final Queue<List<Long>> observed = new ConcurrentLinkedQueue<>();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void transactionsKeepTheTotal(Home home) throws Exception {
        Queue<Boolean> transferred = new ConcurrentLinkedQueue<>();
        int transfers = home == Home.MEMORY ? TRANSFERS : TRANSFERS / 5;
        try (Home.Open db = home.open(folder)) {
            Bank bank = new Bank(db.client(), ACCOUNTS, EACH);
            Threads.run(THREADS, thread -> {
                RandomGenerator random = new Random(thread);
                for (int i = 0; i < transfers; i++) {
                    int from = random.nextInt(ACCOUNTS);
                    int to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
                    transferred.add(bank.transfer(from, to, 1 + random.nextInt(15)));
                    observed.add(bank.balances());
                }
            });
            observed.add(bank.balances());
        }
        assertThat(observed).allMatch(BankTest::isSound);
        assertThat(transferred).hasSize(THREADS * transfers).contains(true, false);
    }

    @Test
    void transfersInTwoStepsDoNot() throws Exception {
        try (Home.Open db = Home.MEMORY.open(folder)) {
            Bank bank = new Bank(db.client(), ACCOUNTS, EACH);
            bank.transferInTwoSteps(0, 1, 5, () -> observed.add(bank.balances()));
            assertThat(observed).singleElement().matches(balances -> !isSound(balances));
            assertThat(isSound(bank.balances())).isTrue();
        }
    }

    private static boolean isSound(List<Long> balances) {
        return balances.stream().mapToLong(Long::longValue).sum() == ACCOUNTS * EACH
                && balances.stream().allMatch(balance -> balance >= 0);
    }
}
