package io.nearside.aws;

import io.nearside.api.model.Cidr;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the SDK's values, any of which may be null, since the wire protocol has no required fields. */
public final class AwsAnswers {

    private AwsAnswers() {}

    /** A field without which the answer makes no sense; {@link AwsErrors#call} says so if it is absent. */
    public static String present(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("it has no " + field);
        }
        return value;
    }

    /** A state's name, such as {@code pending-acceptance}; empty if there is none. AWS is not of one mind on upper and lower case. */
    public static String state(@Nullable String name) {
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }

    /** The ranges that are there. AWS drops host bits when it stores a range; emulators may not, and mean the same. */
    public static Set<Cidr> ranges(Stream<@Nullable String> texts) {
        return texts.filter(Objects::nonNull).map(Cidr::masking).collect(Collectors.toUnmodifiableSet());
    }
}
