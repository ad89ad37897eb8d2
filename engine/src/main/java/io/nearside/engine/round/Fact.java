package io.nearside.engine.round;

/**
 * Something a flow reads, once a look. Its type is that of its value.
 *
 * @param name as a noun phrase for people, such as "the route tables of vpc-1"
 * @param side whom the read asks
 */
@SuppressWarnings("UnusedTypeParameter") // it types what Facts answers for this fact
public record Fact<T>(String name, Depth depth, Side side) {

    /** When a fact is read. */
    public enum Depth {
        /** Always: is it in place? */
        PROOF,
        /** Only when a write is due: may we, and would it do harm? */
        ADMISSION,
        /** Only when a judge asks for it. */
        ON_DEMAND
    }

    /** A fact that tells whether something is in place. */
    public static <T> Fact<T> proof(String name, Side side) {
        return new Fact<>(name, Depth.PROOF, side);
    }

    /** A fact that a write has to ask first. */
    public static <T> Fact<T> admission(String name, Side side) {
        return new Fact<>(name, Depth.ADMISSION, side);
    }

    /** A fact that only some situations need. */
    public static <T> Fact<T> onDemand(String name, Side side) {
        return new Fact<>(name, Depth.ON_DEMAND, side);
    }

    @Override
    public String toString() {
        return name;
    }
}
