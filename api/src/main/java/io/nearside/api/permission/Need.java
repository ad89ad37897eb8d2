package io.nearside.api.permission;

import io.nearside.api.Capability;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A use of a capability that a link can come to.
 *
 * @param objects the ids of what is used, as the link file names them; empty if they are known only later, or if there are none
 */
public record Need(Class<? extends Capability> capability, Access access, Set<String> objects) {

    public Need {
        objects = Set.copyOf(objects);
    }

    /** What is done. */
    public enum Access {
        READ,
        /** Making, accepting, attaching, opening. */
        ADD,
        /** Changing what is there, as replacing a route. */
        CHANGE,
        REMOVE
    }

    /** A use of whatever there is. */
    public static Need of(Class<? extends Capability> capability, Access access) {
        return new Need(capability, access, Set.of());
    }

    /** Several uses of these things; of whatever there is, if none are named. */
    public static List<Need> each(Class<? extends Capability> capability, Set<String> objects, Access... accesses) {
        return Stream.of(accesses)
                .map(access -> new Need(capability, access, objects))
                .toList();
    }

    /** A use of these things and no others. */
    public Need on(Set<String> ids) {
        return new Need(capability, access, ids);
    }

    @Override
    public String toString() {
        return capability.getSimpleName() + " " + access + (objects.isEmpty() ? "" : " " + objects);
    }
}
