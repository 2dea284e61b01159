package dev.trestle.conformance.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.embedded.EmbeddedDynamoDb;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** However much is transferred at once, no moment has more money or less, and no account is overdrawn. */
class BankTest {

    private static final int THREADS = 6;
    private static final int TRANSFERS = 500;
    private static final int ACCOUNTS = 8;
    private static final long EACH = 20;

    private final EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory();
    private final DynamoDbClient client = db.client();
    private final Bank bank = new Bank(client, ACCOUNTS, EACH);
    private final Queue<List<Long>> observed = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        client.close();
        db.close();
    }

    @Test
    void transactionsKeepTheTotal() throws Exception {
        Queue<Boolean> transferred = new ConcurrentLinkedQueue<>();
        Threads.run(THREADS, thread -> {
            RandomGenerator random = new Random(thread);
            for (int i = 0; i < TRANSFERS; i++) {
                int from = random.nextInt(ACCOUNTS);
                int to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
                transferred.add(bank.transfer(from, to, 1 + random.nextInt(15)));
                observed.add(bank.balances());
            }
        });
        observed.add(bank.balances());
        assertThat(observed).allMatch(BankTest::isSound);
        assertThat(transferred).hasSize(THREADS * TRANSFERS).contains(true, false);
    }

    @Test
    void transfersInTwoStepsDoNot() {
        bank.transferInTwoSteps(0, 1, 5, () -> observed.add(bank.balances()));
        assertThat(observed).singleElement().matches(balances -> !isSound(balances));
        assertThat(isSound(bank.balances())).isTrue();
    }

    private static boolean isSound(List<Long> balances) {
        return balances.stream().mapToLong(Long::longValue).sum() == ACCOUNTS * EACH
                && balances.stream().allMatch(balance -> balance >= 0);
    }
}
