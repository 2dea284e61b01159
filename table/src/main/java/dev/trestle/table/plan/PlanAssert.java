package dev.trestle.table.plan;

/**
 * Assertions about a plan, for tests of access patterns, as in {@code assertPlan(query.plan()).usesIndex("gsi1")}. Each
 * gives the same object again, and throws an {@link AssertionError} with the whole plan if it does not hold.
 */
public final class PlanAssert {

    private final Plan plan;

    private PlanAssert(Plan plan) {
        this.plan = plan;
    }

    /** Assertions about this plan. */
    public static PlanAssert assertPlan(Plan plan) {
        return new PlanAssert(plan);
    }

    /** It is this operation of DynamoDB's, as in {@code Query}. */
    public PlanAssert isA(String operation) {
        return check(plan.operation().equals(operation), "is no " + operation);
    }

    /** It reads this index. */
    public PlanAssert usesIndex(String index) {
        return check(plan.index().filter(index::equals).isPresent(), "does not use the index " + index);
    }

    /** It reads the table itself. */
    public PlanAssert usesNoIndex() {
        return check(plan.index().isEmpty(), "uses an index");
    }

    /** It does not go through the whole table. */
    public PlanAssert doesNotScan() {
        return check(!plan.scans(), "scans");
    }

    /** It does not read what it then drops. */
    public PlanAssert doesNotFilter() {
        return check(plan.expression("filter").isEmpty(), "filters");
    }

    /** It takes one request. */
    public PlanAssert isOneRequest() {
        return check(plan.requests().size() == 1, "takes " + plan.requests().size() + " requests");
    }

    /** It cannot consume more capacity units than this. */
    public PlanAssert consumesAtMost(double units) {
        return check(plan.capacity().atMost() <= units, "may consume more than " + units);
    }

    private PlanAssert check(boolean holds, String problem) {
        if (!holds) {
            throw new AssertionError("the plan " + problem + ":\n" + plan);
        }
        return this;
    }
}
