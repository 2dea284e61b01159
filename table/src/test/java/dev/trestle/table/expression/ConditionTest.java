package dev.trestle.table.expression;

import static dev.trestle.table.handwritten.AppTable.COMPANY;
import static dev.trestle.table.handwritten.AppTable.USER;
import static dev.trestle.table.handwritten.ShopTable.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.trestle.table.InvalidValueException;
import dev.trestle.table.handwritten.Company;
import dev.trestle.table.handwritten.Order;
import dev.trestle.table.handwritten.OrderLine;
import dev.trestle.table.handwritten.Plan;
import dev.trestle.table.handwritten.Role;
import dev.trestle.table.handwritten.User;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ConditionTest {

    static Stream<Arguments> conditions() {
        return Stream.of(
                arguments(USER.name.eq("Joe"), "#n0 = :v0", "name = \"Joe\""),
                arguments(USER.name.ne("Joe"), "#n0 <> :v0", "name <> \"Joe\""),
                arguments(USER.name.lt("Joe"), "#n0 < :v0", "name < \"Joe\""),
                arguments(USER.name.le("Joe"), "#n0 <= :v0", "name <= \"Joe\""),
                arguments(USER.name.gt("Joe"), "#n0 > :v0", "name > \"Joe\""),
                arguments(USER.name.ge("Joe"), "#n0 >= :v0", "name >= \"Joe\""),
                arguments(USER.name.between("A", "B"), "#n0 BETWEEN :v0 AND :v1", "name BETWEEN \"A\" AND \"B\""),
                arguments(USER.name.in(List.of("A", "B")), "#n0 IN (:v0, :v1)", "name IN (\"A\", \"B\")"),
                arguments(USER.name.beginsWith("J"), "begins_with(#n0, :v0)", "begins_with(name, \"J\")"),
                arguments(USER.name.contains("o"), "contains(#n0, :v0)", "contains(name, \"o\")"),
                arguments(USER.name.size().gt(3), "size(#n0) > :v0", "size(name) > 3"),
                arguments(USER.name.size().eq(3), "size(#n0) = :v0", "size(name) = 3"),
                arguments(USER.emailVerified.isTrue(), "#n0 = :v0", "emailVerified = true"),
                arguments(USER.emailVerified.isFalse(), "#n0 = :v0", "emailVerified = false"),
                arguments(
                        USER.dateOfBirth.isAbsent(), "attribute_not_exists(#n0)", "attribute_not_exists(dateOfBirth)"),
                arguments(USER.dateOfBirth.isPresent(), "attribute_exists(#n0)", "attribute_exists(dateOfBirth)"),
                arguments(USER.dateOfBirth.le(LocalDate.of(2006, 1, 2)), "#n0 <= :v0", "dateOfBirth <= \"2006-01-02\""),
                arguments(
                        USER.modifiedAt.gt(Instant.parse("2024-01-01T00:00:00Z")),
                        "#n0 > :v0",
                        "modifiedAt > \"2024-01-01T00:00:00.000000000Z\""),
                arguments(USER.expiresAt.lt(Instant.ofEpochSecond(77)), "#n0 < :v0", "expiresAt < 77"),
                arguments(USER.roles.contains(Role.ADMIN), "contains(#n0, :v0)", "contains(roles, \"ADMIN\")"),
                arguments(USER.roles.eq(Set.of(Role.ADMIN)), "#n0 = :v0", "roles = [ADMIN]"),
                arguments(USER.roles.eq(Set.of()), "attribute_not_exists(#n0)", "attribute_not_exists(roles)"),
                arguments(USER.roles.ne(Set.of()), "attribute_exists(#n0)", "attribute_exists(roles)"),
                arguments(USER.address.city.eq("Oslo"), "#n0.#n1 = :v0", "address.city = \"Oslo\""),
                arguments(USER.logins.eq(5), "#n0 = :v0", "logins = 5"),
                arguments(USER.logins.eq(Long.valueOf(5)), "#n0 = :v0", "logins = 5"),
                arguments(USER.logins.between(5, 6), "#n0 BETWEEN :v0 AND :v1", "logins BETWEEN 5 AND 6"),
                arguments(ORDER.weight.lt(1.5), "#n0 < :v0", "weight < 1.5"),
                arguments(ORDER.weight.lt(2), "#n0 < :v0", "weight < 2"),
                arguments(ORDER.coupons.contains(7L), "contains(#n0, :v0)", "contains(coupons, 7)"),
                arguments(
                        ORDER.notes.at("gift").isPresent(),
                        "attribute_exists(#n0.#n1)",
                        "attribute_exists(notes.gift)"),
                arguments(
                        ORDER.lines.at(2).isAbsent(), "attribute_not_exists(#n0[2])", "attribute_not_exists(lines[2])"),
                arguments(ORDER.lines.size().le(9), "size(#n0) <= :v0", "size(lines) <= 9"),
                arguments(
                        ORDER.lines.contains(new OrderLine("x", 1, BigDecimal.ONE)),
                        "contains(#n0, :v0)",
                        "contains(lines, a value of type M)"),
                arguments(ORDER.delivery.city.eq("Oslo"), "#n0.#n1 = :v0", "delivery.city = \"Oslo\""));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void writesPlaceholdersForMachinesAndTextForPeople(Condition<?> condition, String expression, String description) {
        assertThat(new ExpressionWriter().condition(condition)).isEqualTo(expression);
        assertThat(condition).hasToString(description);
    }

    private static final Condition<User> A = USER.logins.eq(1);
    private static final Condition<User> B = USER.logins.eq(2);
    private static final Condition<User> C = USER.logins.eq(3);

    static Stream<Arguments> junctions() {
        return Stream.of(
                arguments(A.and(B).and(C), "a AND b AND c"),
                arguments(A.and(B.and(C)), "a AND b AND c"),
                arguments(A.or(B).or(C), "a OR b OR c"),
                arguments(A.and(B).or(C), "a AND b OR c"),
                arguments(A.or(B).and(C), "(a OR b) AND c"),
                arguments(A.and(B.or(C)), "a AND (b OR c)"),
                arguments(A.and(B).not(), "NOT (a AND b)"),
                arguments(A.not().and(B), "NOT (a) AND b"),
                arguments(A.or(B).not().or(C), "NOT (a OR b) OR c"),
                arguments(A.not().not(), "NOT (NOT (a))"),
                arguments(Condition.allOf(List.of(A, B, C)), "a AND b AND c"),
                arguments(Condition.anyOf(List.of(A, B)).and(C), "(a OR b) AND c"));
    }

    @ParameterizedTest
    @MethodSource("junctions")
    void parenthesisesWhereTheMeaningNeedsIt(Condition<User> condition, String expected) {
        assertThat(condition
                        .toString()
                        .replace("logins = 1", "a")
                        .replace("logins = 2", "b")
                        .replace("logins = 3", "c"))
                .isEqualTo(expected);
    }

    @Test
    void namesShareAPlaceholderAndValuesDoNot() {
        ExpressionWriter writer = new ExpressionWriter();
        Condition<Company> condition =
                COMPANY.seats.gt(1).and(COMPANY.seats.lt(5)).or(COMPANY.plan.eq(Plan.PRO));

        assertThat(writer.condition(condition)).isEqualTo("#n0 > :v0 AND #n0 < :v1 OR #n1 = :v2");
        assertThat(writer.names()).isEqualTo(Map.of("#n0", "seats", "#n1", "plan"));
        assertThat(writer.values())
                .isEqualTo(Map.of(
                        ":v0", AttributeValue.fromN("1"),
                        ":v1", AttributeValue.fromN("5"),
                        ":v2", AttributeValue.fromS("PRO")));
    }

    @Test
    void refusesValuesThatHaveNoForm() {
        assertThatThrownBy(() -> USER.name.eq(null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("name is null");
        assertThatThrownBy(() -> ORDER.weight.gt(Double.NaN))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("weight cannot be stored: NaN has no form in DynamoDB");
        assertThatThrownBy(() -> USER.name.in(List.of())).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> USER.name.in(Collections.nCopies(101, "x")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("IN takes 1 to 100");
        assertThatThrownBy(() -> Condition.<Order>allOf(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ORDER.lines.at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
