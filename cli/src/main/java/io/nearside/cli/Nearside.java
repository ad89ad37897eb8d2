package io.nearside.cli;

/** Stands in for the command until it is written. */
public final class Nearside {

    private Nearside() {}

    public static void main(String[] arguments) {
        System.out.println("nearside " + String.join(" ", arguments));
    }
}
