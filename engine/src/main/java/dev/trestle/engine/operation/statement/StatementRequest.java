package dev.trestle.engine.operation.statement;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.partiql.Statement;
import dev.trestle.engine.partiql.StatementParser;
import java.util.List;

/**
 * A statement as requests give it: a request for one, an entry of a batch and one of a transaction say the same in
 * members of the same names.
 *
 * @param text the statement's text
 * @param parameters the values of its question marks
 * @param statement what it says
 * @param consistent whether a read is to be consistent
 * @param returnOldOnFailure whether the item is returned when a write's condition does not hold
 */
record StatementRequest(
        String text,
        List<AttributeValue> parameters,
        Statement statement,
        boolean consistent,
        boolean returnOldOnFailure) {

    static StatementRequest of(Structure request) {
        String text = request.requiredString("Statement");
        List<AttributeValue> parameters = request.attributeValues("Parameters");
        return new StatementRequest(
                text,
                parameters,
                StatementParser.parse(text, parameters),
                request.flag("ConsistentRead"),
                "ALL_OLD".equals(request.string("ReturnValuesOnConditionCheckFailure")));
    }
}
