package io.nearside.conformance;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The stages of one harness, each made when a rule first asks for it. */
public final class Stages {
    private final Map<Class<?>, Supplier<?>> makers = new HashMap<>();

    private final Map<Class<?>, Object> made = new HashMap<>();

    /** The same with one more. */
    public <S> Stages with(Class<S> type, Supplier<? extends S> maker) {
        makers.put(type, maker);
        return this;
    }

    /** The stage of this type. */
    public <S> S of(Class<S> type) {
        Object stage = made.get(type);
        if (stage == null) {
            Supplier<?> maker = makers.get(type);
            if (maker == null) {
                throw new CannotShowException("there is no " + type.getSimpleName() + " here");
            }
            stage = maker.get();
            made.put(type, stage);
        }
        return type.cast(stage);
    }
}
