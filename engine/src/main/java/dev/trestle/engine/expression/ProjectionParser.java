package dev.trestle.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parses projections: document paths with commas between them. */
final class ProjectionParser {

    private ProjectionParser() {}

    static Parsed<List<Attribute>> parse(TokenReader tokens) {
        OperandParser operands = new OperandParser(tokens, Set.of());
        List<Attribute> paths = new ArrayList<>();
        do {
            paths.add(operands.path());
        } while (tokens.accept(Token.Type.COMMA));
        return new Parsed<>(List.copyOf(paths), operands.references());
    }
}
