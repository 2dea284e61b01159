package dev.trestle.table.write;

import dev.trestle.table.attribute.NumberRange;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.ExpressionWriter;
import dev.trestle.table.schema.Design;
import java.math.BigDecimal;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an update needs of the stored item to be possible and to leave it readable; asked for without being told to. */
sealed interface Precondition {

    /** The condition for the request. */
    String write(ExpressionWriter writer);

    boolean holds(Map<String, AttributeValue> item);

    /** What is wrong if it does not hold, and what to do about it. */
    String problem();

    /** A change inside of something needs that to be there, which DynamoDB would tell by a ValidationException. */
    record Present(DocumentPath outer) implements Precondition {

        @Override
        public String write(ExpressionWriter writer) {
            return "attribute_exists(" + writer.path(outer) + ")";
        }

        @Override
        public boolean holds(Map<String, AttributeValue> item) {
            return outer.in(item).isPresent();
        }

        @Override
        public String problem() {
            return "it has no " + outer + " to change something in. Set " + outer + " as a whole";
        }
    }

    /** A change inside of one record of a sealed type would spoil another, which is stored in its place. */
    record IsAlternative(DocumentPath.Alternative alternative) implements Precondition {

        @Override
        public String write(ExpressionWriter writer) {
            return writer.path(alternative.discriminator()) + " = "
                    + writer.value(AttributeValue.fromS(alternative.name()));
        }

        @Override
        public boolean holds(Map<String, AttributeValue> item) {
            return alternative
                    .discriminator()
                    .in(item)
                    .filter(stored -> alternative.name().equals(stored.s()))
                    .isPresent();
        }

        @Override
        public String problem() {
            return "its " + alternative.discriminator() + " is not " + alternative.name()
                    + ", inside of which something was to change. Set the whole value";
        }
    }

    /** A sum that its type does not hold would be stored, and could not be read again. */
    record SumWithin(DocumentPath path, NumberRange range, BigDecimal added) implements Precondition {

        @Override
        public String write(ExpressionWriter writer) {
            String comparison = writer.path(path)
                    + (added.signum() > 0 ? " <= " : " >= ")
                    + writer.value(AttributeValue.fromN(limit().toPlainString()));
            return isWithin(added)
                    ? "(attribute_not_exists(" + writer.path(path) + ") OR " + comparison + ")"
                    : comparison;
        }

        @Override
        public boolean holds(Map<String, AttributeValue> item) {
            return path.in(item)
                    .map(stored -> stored.n() != null && isWithin(new BigDecimal(stored.n()).add(added)))
                    .orElse(isWithin(added));
        }

        private BigDecimal limit() {
            return BigDecimal.valueOf(added.signum() > 0 ? range.greatest() : range.least())
                    .subtract(added);
        }

        private boolean isWithin(BigDecimal number) {
            return number.compareTo(BigDecimal.valueOf(range.least())) >= 0
                    && number.compareTo(BigDecimal.valueOf(range.greatest())) <= 0;
        }

        @Override
        public String problem() {
            return path + " plus " + added.toPlainString() + " is more than the type " + range.type()
                    + " holds. Add less, or give the component a type that holds more";
        }
    }

    /** An update of an item in an older shape would leave one that is partly in either. */
    record ShapeIs(int shape) implements Precondition {

        private static final DocumentPath AT = DocumentPath.of(Design.SHAPE_ATTRIBUTE);

        @Override
        public String write(ExpressionWriter writer) {
            return writer.path(AT) + " = " + writer.value(AttributeValue.fromN(Integer.toString(shape)));
        }

        @Override
        public boolean holds(Map<String, AttributeValue> item) {
            return AT.in(item)
                    .filter(stored -> Integer.toString(shape).equals(stored.n()))
                    .isPresent();
        }

        @Override
        public String problem() {
            return "it is stored in another shape than " + shape
                    + ". Read it and put it, which writes all of it in the present one";
        }
    }
}
