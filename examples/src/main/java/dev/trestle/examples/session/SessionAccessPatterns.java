package dev.trestle.examples.session;

import static dev.trestle.examples.session.SessionStoreTable.SESSION;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a session store is asked for: each access pattern is a method. */
public final class SessionAccessPatterns {

    private final SessionStoreTable store;

    /** The access patterns on a table. */
    public SessionAccessPatterns(SessionStoreTable store) {
        this.store = store;
    }

    /** A session by its id alone, which is all that a request brings. */
    public Optional<Session> session(UUID session) {
        return store.sessions().inSession(session).first();
    }

    /** A session with its child sessions, in one query. */
    public List<SessionPage> withChildren(UUID session) {
        return store.sessionPage(session).all();
    }

    /** The child sessions alone. */
    public List<ChildSession> children(UUID session) {
        return store.childSessions().inParent(session).list();
    }

    /** All sessions of a customer. */
    public List<Session> sessionsOfCustomer(String customer) {
        return store.sessions().ofCustomer(customer).list();
    }

    /** The sessions of a customer in a state, the one used last in front. */
    public List<Session> latest(String customer, SessionState state) {
        return store.sessions().inState(customer, state).descending().list();
    }

    /** The sessions of a customer in a state that nobody has used since some time. */
    public List<Session> idleSince(String customer, SessionState state, Instant since) {
        return store.sessions().inState(customer, state).lastLoginAtMost(since).list();
    }

    /** Begins a session, unless there is one with this id. */
    public Session begin(Session session) {
        return store.sessions().create(session);
    }

    /** Begins a child session, if its parent is there and active. */
    public void beginChild(Session parent, ChildSession child) {
        store.transaction()
                .check(store.sessions().key(parent.session(), parent.customer()), SESSION.state.eq(SessionState.ACTIVE))
                .create(store.childSessions(), child)
                .commit();
    }

    /** Notes that a session was used, which lets it live longer. */
    public Session used(Session session, Instant now, Duration more) {
        return store.sessions()
                .update(session.session(), session.customer())
                .set(SESSION.lastLogin, now)
                .set(SESSION.expiresAt, now.plus(more))
                .when(SESSION.state.eq(SessionState.ACTIVE))
                .returnNew();
    }

    /** Begins to close a session, if it is the version that was read. */
    public Session close(Session session) {
        return store.sessions()
                .update(session.session(), session.customer())
                .set(SESSION.state, SessionState.CLOSING)
                .ifVersion(session.version())
                .returnNew();
    }

    /** Removes a session with its child sessions. */
    public void remove(UUID session) {
        store.sessionPage(session).deletePartition();
    }
}
