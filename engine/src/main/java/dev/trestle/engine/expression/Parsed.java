package dev.trestle.engine.expression;

import dev.trestle.engine.error.ExpressionErrors;
import dev.trestle.engine.item.Utf8;
import java.util.List;
import java.util.function.Function;

/** A parsed expression, which no request has bound yet. Immutable. */
record Parsed<T>(T tree, List<Reference> references) {

    static final int MAX_BYTES = 4096;

    static <T> Parsed<T> of(ExpressionKind kind, String text, Function<TokenReader, Parsed<T>> grammar) {
        if (text.isEmpty()) {
            throw ExpressionErrors.emptyExpression(kind.parameter());
        }
        int bytes = Utf8.length(text);
        if (bytes > MAX_BYTES) {
            throw kind == ExpressionKind.FILTER
                    ? ExpressionErrors.filterTooLong(kind.parameter(), bytes)
                    : ExpressionErrors.expressionTooLong(kind.parameter());
        }
        TokenReader tokens = new TokenReader(kind, text);
        Parsed<T> parsed = grammar.apply(tokens);
        tokens.expectEnd();
        return parsed;
    }

    Bindings bind(ExpressionKind kind, Placeholders placeholders) {
        return Bindings.of(kind, references, placeholders);
    }
}
