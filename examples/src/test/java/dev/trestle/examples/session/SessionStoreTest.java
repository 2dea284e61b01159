package dev.trestle.examples.session;

import static dev.trestle.examples.PatternProbe.NOW;
import static dev.trestle.table.plan.PlanAssert.assertPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.examples.PatternProbe;
import dev.trestle.table.ConditionFailedException;
import dev.trestle.table.ItemExistsException;
import dev.trestle.table.TransactionFailedException;
import dev.trestle.table.VersionConflictException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each access pattern of the session store: what it answers, through which index, and what it takes. */
class SessionStoreTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final UUID ONE = id(1);
    private static final UUID TWO = id(2);
    private static final UUID OTHER = id(3);

    private final PatternProbe probe = new PatternProbe(SessionStoreTable.DESIGN);
    private final SessionStoreTable store =
            SessionStoreTable.on(probe.client()).with(PatternProbe.CLOCK).with(probe.meter());
    private final SessionAccessPatterns patterns = new SessionAccessPatterns(store);

    @BeforeEach
    void fill() {
        patterns.begin(session(ONE, "ABC", SessionState.ACTIVE, Duration.ZERO));
        patterns.begin(session(TWO, "ABC", SessionState.ACTIVE, Duration.ofDays(2)));
        patterns.begin(session(OTHER, "XYZ", SessionState.CLOSING, Duration.ZERO));
        store.childSessions().create(child(ONE, id(11)));
        store.childSessions().create(child(ONE, id(12)));
    }

    @AfterEach
    void forget() {
        probe.close();
    }

    private static UUID id(int number) {
        return new UUID(0x1234, number);
    }

    private static Session session(UUID id, String customer, SessionState state, Duration idle) {
        return new Session(id, customer, "d234ltj2", state, NOW.minus(idle), NOW.plus(HOUR), 0);
    }

    private static ChildSession child(UUID parent, UUID id) {
        return new ChildSession(parent, id, "lko98uib", SessionState.ACTIVE, NOW.plus(HOUR));
    }

    @Test
    void aSessionIsFoundByItsIdAlone() {
        assertThat(probe.readsTable(0.5, () -> patterns.session(ONE)))
                .map(Session::customer)
                .hasValue("ABC");
        assertThat(patterns.session(id(99))).isEmpty();
    }

    @Test
    void aSessionComesWithItsChildren() {
        List<SessionPage> page = probe.readsTable(0.5, () -> patterns.withChildren(ONE));

        assertThat(page).hasSize(3);
        assertThat(page.get(0)).isInstanceOf(Session.class);
        assertThat(probe.readsTable(0.5, () -> patterns.children(ONE)))
                .extracting(ChildSession::session)
                .containsExactly(id(11), id(12));
    }

    @Test
    void theSessionsOfACustomerAreReadThroughTheInverseIndex() {
        assertThat(probe.readsIndex("GSI1_inverse", 0.5, () -> patterns.sessionsOfCustomer("ABC")))
                .extracting(Session::session)
                .containsExactly(ONE, TWO);
    }

    @Test
    void theSessionsInAStateAreReadInTheOrderOfTheirUse() {
        assertThat(probe.readsIndex("by-state", 0.5, () -> patterns.latest("ABC", SessionState.ACTIVE)))
                .extracting(Session::session)
                .containsExactly(ONE, TWO);
        assertThat(probe.readsIndex(
                        "by-state", 0.5, () -> patterns.idleSince("ABC", SessionState.ACTIVE, NOW.minus(HOUR))))
                .extracting(Session::session)
                .containsExactly(TWO);
        assertPlan(store.sessions().inState("ABC", SessionState.ACTIVE).plan())
                .usesIndex("by-state")
                .doesNotScan()
                .doesNotFilter();
    }

    @Test
    void aSessionBeginsOnce() {
        assertThatThrownBy(() -> patterns.begin(session(ONE, "ABC", SessionState.ACTIVE, Duration.ZERO)))
                .isInstanceOf(ItemExistsException.class);
    }

    @Test
    void aChildBeginsOnlyBeneathAnActiveSession() {
        Session one = patterns.session(ONE).orElseThrow();
        Session other = patterns.session(OTHER).orElseThrow();

        patterns.beginChild(one, child(ONE, id(13)));

        assertThat(patterns.children(ONE)).hasSize(3);
        assertThatThrownBy(() -> patterns.beginChild(other, child(OTHER, id(14))))
                .isInstanceOf(TransactionFailedException.class);
        assertThat(patterns.children(OTHER)).isEmpty();
    }

    @Test
    void useLetsASessionLiveLongerWhileItIsActive() {
        Session used = patterns.used(patterns.session(TWO).orElseThrow(), NOW, HOUR.multipliedBy(3));

        assertThat(used.expiresAt()).isEqualTo(NOW.plus(HOUR.multipliedBy(3)));
        assertThat(patterns.idleSince("ABC", SessionState.ACTIVE, NOW.minus(HOUR)))
                .isEmpty();
        assertThatThrownBy(() -> patterns.used(patterns.session(OTHER).orElseThrow(), NOW, HOUR))
                .isInstanceOf(ConditionFailedException.class);
    }

    @Test
    void closingMovesASessionInTheIndexAndMindsItsVersion() {
        Session one = patterns.session(ONE).orElseThrow();

        patterns.close(one);

        assertThat(patterns.latest("ABC", SessionState.CLOSING))
                .extracting(Session::session)
                .containsExactly(ONE);
        assertThatThrownBy(() -> patterns.close(one)).isInstanceOf(VersionConflictException.class);
    }

    @Test
    void aSessionIsRemovedWithItsChildren() {
        patterns.remove(ONE);

        assertThat(patterns.withChildren(ONE)).isEmpty();
        assertThat(patterns.sessionsOfCustomer("ABC")).hasSize(1);
    }

    @Test
    void timeToLiveIsInTheAttributeThatDynamoDbReads() {
        assertThat(SessionStoreTable.DESIGN.timeToLiveAttribute()).hasValue("expiresAt");
        assertThat(SessionStoreTable.DESIGN
                        .entity(ChildSession.class)
                        .toItem(child(ONE, id(11)))
                        .get("expiresAt")
                        .n())
                .isEqualTo(Long.toString(NOW.plus(HOUR).getEpochSecond()));
    }
}
