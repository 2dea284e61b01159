package dev.trestle.processor.attribute;

import com.palantir.javapoet.CodeBlock;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes an expression of the text of a default. */
final class DefaultValue {

    private DefaultValue() {}

    /** The expression; empty if the text is none of the type. */
    static Optional<CodeBlock> of(AttributeType type, String text) {
        if (type instanceof AttributeType.Other other) {
            return of(other.stored(), text)
                    .map(stored -> CodeBlock.of("new $T().fromStored($L)", other.conversion(), stored));
        }
        if (type instanceof AttributeType.Constants constants) {
            return constants.names().contains(text)
                    ? Optional.of(CodeBlock.of("$T.$L", constants.javaType(), text))
                    : Optional.empty();
        }
        if (type instanceof AttributeType.Plain plain) {
            try {
                return of(plain.scalar(), text);
            } catch (IllegalArgumentException | DateTimeException e) {
                return Optional.empty();
            }
        }
        return text.isEmpty() ? ofNone(type) : Optional.empty();
    }

    private static Optional<CodeBlock> ofNone(AttributeType type) {
        if (type instanceof AttributeType.Elements) {
            return Optional.of(CodeBlock.of("$T.of()", List.class));
        }
        if (type instanceof AttributeType.Entries) {
            return Optional.of(CodeBlock.of("$T.of()", Map.class));
        }
        return type instanceof AttributeType.Distinct
                ? Optional.of(CodeBlock.of("$T.of()", Set.class))
                : Optional.empty();
    }

    /**
     * An expression of a scalar.
     *
     * @throws IllegalArgumentException if the text is none of the type
     * @throws DateTimeException if the text is none of the type
     */
    private static Optional<CodeBlock> of(Scalar scalar, String text) {
        return switch (scalar) {
            case STRING -> Optional.of(CodeBlock.of("$S", text));
            case BOOLEAN ->
                text.equals("true") || text.equals("false") ? Optional.of(CodeBlock.of("$L", text)) : Optional.empty();
            case INT -> Optional.of(CodeBlock.of("$L", Integer.parseInt(text)));
            case LONG -> Optional.of(CodeBlock.of("$LL", Long.parseLong(text)));
            case DOUBLE ->
                Optional.of(Double.parseDouble(text))
                        .filter(Double::isFinite)
                        .map(number -> CodeBlock.of("$L", number));
            case BIG_DECIMAL -> Optional.of(CodeBlock.of("new $T($S)", BigDecimal.class, new BigDecimal(text)));
            case BIG_INTEGER -> Optional.of(CodeBlock.of("new $T($S)", BigInteger.class, new BigInteger(text)));
            case INSTANT -> Optional.of(CodeBlock.of("$T.parse($S)", Instant.class, Instant.parse(text)));
            case LOCAL_DATE -> Optional.of(CodeBlock.of("$T.parse($S)", LocalDate.class, LocalDate.parse(text)));
            case UUID -> Optional.of(CodeBlock.of("$T.fromString($S)", UUID.class, UUID.fromString(text)));
            case BINARY, DYNAMIC, RAW -> Optional.empty();
        };
    }
}
