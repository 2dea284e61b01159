package dev.trestle.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.ImmediateEventExecutor;
import org.junit.jupiter.api.Test;

/** Who gets room for a body, and when. */
class BodyRoomTest {

    private final BodyRoom room = new BodyRoom(10);

    @Test
    void isSharedUntilItIsFull() {
        Future<Void> first = take(6);
        Future<Void> second = take(4);
        Future<Void> third = take(1);
        assertThat(first.isSuccess()).isTrue();
        assertThat(second.isSuccess()).isTrue();
        assertThat(third.isDone()).isFalse();

        room.giveBack(4);
        assertThat(third.isSuccess()).isTrue();
    }

    @Test
    void isGivenInTheOrderOfAsking() {
        assertThat(take(6).isSuccess()).isTrue();
        Future<Void> large = take(8);
        Future<Void> small = take(1);
        assertThat(small.isDone()).isFalse();

        room.giveBack(6);
        assertThat(large.isSuccess()).isTrue();
        assertThat(small.isSuccess()).isTrue();
    }

    @Test
    void isGivenWholeToABodyThatIsLarger() {
        assertThat(take(1).isSuccess()).isTrue();
        Future<Void> larger = take(11);
        assertThat(larger.isDone()).isFalse();

        room.giveBack(1);
        assertThat(larger.isSuccess()).isTrue();
    }

    @Test
    void isNotKeptForWhoAsksNoLonger() {
        assertThat(take(6).isSuccess()).isTrue();
        take(8).cancel(false);
        assertThat(take(4).isSuccess()).isTrue();
    }

    @Test
    void mayBeGivenBackByWhoIsGivenIt() {
        assertThat(take(10).isSuccess()).isTrue();
        Future<Void> next = take(4);
        Future<Void> last = take(4);
        next.addListener(given -> room.giveBack(4));

        room.giveBack(10);
        assertThat(last.isSuccess()).isTrue();
        assertThat(take(6).isSuccess()).isTrue();
        assertThat(take(1).isDone()).isFalse();
    }

    private Future<Void> take(long bytes) {
        return room.take(bytes, ImmediateEventExecutor.INSTANCE);
    }
}
