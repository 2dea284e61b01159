package dev.trestle.engine.operation.replica;

import dev.trestle.engine.error.GlobalTableErrors;
import dev.trestle.engine.model.Structure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a request asks for one replica or witness.
 *
 * @param kind what to do
 * @param content how, as the request says
 */
record ReplicaAction(Kind kind, Structure content) {

    private static final List<String> CHANGES = List.of("KMSMasterKeyId", "TableClassOverride");

    /** What can be done with a replica. */
    enum Kind {
        CREATE("Create"),
        UPDATE("Update"),
        DELETE("Delete");

        private final String member;

        Kind(String member) {
            this.member = member;
        }

        static Kind of(String member) {
            for (Kind kind : values()) {
                if (kind.member.equals(member)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException(member);
        }
    }

    String region() {
        return content.requiredString("RegionName");
    }

    /**
     * The actions of a request, by Region. An action that is asked for twice is one.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if they cannot be in one request
     */
    static Map<String, ReplicaAction> in(Structure request, String member) {
        Map<String, ReplicaAction> actions = new LinkedHashMap<>();
        for (Structure update : request.structures(member)) {
            ReplicaAction action = of(update);
            ReplicaAction other = actions.putIfAbsent(action.region(), action);
            if (other != null && other.kind() != action.kind()) {
                throw GlobalTableErrors.mixedReplicaActions();
            }
            if (other != null && !other.equals(action)) {
                throw GlobalTableErrors.regionTargetedTwice();
            }
        }
        if (actions.values().stream().map(ReplicaAction::kind).distinct().count() > 1) {
            throw GlobalTableErrors.mixedReplicaActions();
        }
        return actions;
    }

    private static ReplicaAction of(Structure update) {
        if (update.members().isEmpty()) {
            throw GlobalTableErrors.noReplicaAction();
        }
        if (update.members().size() > 1) {
            throw GlobalTableErrors.mixedReplicaActions();
        }
        Map.Entry<String, Object> only = update.members().entrySet().iterator().next();
        ReplicaAction action = new ReplicaAction(Kind.of(only.getKey()), (Structure) only.getValue());
        if (action.kind() == Kind.UPDATE && !action.changesSomething()) {
            throw GlobalTableErrors.noReplicaAction();
        }
        return action;
    }

    private boolean changesSomething() {
        return CHANGES.stream().anyMatch(content::has)
                || Overrides.isIn(content)
                || content.structures("GlobalSecondaryIndexes").stream().anyMatch(Overrides::isIn);
    }
}
