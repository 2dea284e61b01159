package dev.trestle.engine.expression;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * Remembers parsed expressions, as programs send the same few texts again and again. Two generations bound it: when the
 * younger is full, the older is forgotten, and what is still in use moves over. Thread-safe without locks; a race costs
 * a second parse, never a wrong answer.
 */
final class ParseCache<T> {

    private static final int GENERATION = 512;

    private record Key(ExpressionKind kind, String text) {}

    private record Generations<T>(ConcurrentMap<Key, Parsed<T>> young, ConcurrentMap<Key, Parsed<T>> old) {}

    private final Function<TokenReader, Parsed<T>> grammar;
    private volatile Generations<T> generations =
            new Generations<>(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());

    ParseCache(Function<TokenReader, Parsed<T>> grammar) {
        this.grammar = grammar;
    }

    Parsed<T> get(ExpressionKind kind, String text) {
        Key key = new Key(kind, text);
        Generations<T> now = generations;
        Parsed<T> parsed = now.young().get(key);
        if (parsed != null) {
            return parsed;
        }
        parsed = now.old().get(key);
        if (parsed == null) {
            parsed = Parsed.of(kind, text, grammar);
        }
        if (now.young().size() >= GENERATION) {
            now = new Generations<>(new ConcurrentHashMap<>(), now.young());
            generations = now;
        }
        now.young().put(key, parsed);
        return parsed;
    }

    int size() {
        Generations<T> now = generations;
        return now.young().size() + now.old().size();
    }
}
