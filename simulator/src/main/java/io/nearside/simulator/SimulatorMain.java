package io.nearside.simulator;

import java.io.IOException;
import java.util.Locale;

/** The simulator as a process of its own. It prints the environment for clients, then {@code ready}, and lives until its standard input ends, so that it goes with the process that started it. */
public final class SimulatorMain {
    private static final int USAGE = 2;

    private SimulatorMain() {}

    public static void main(String... arguments) throws IOException {
        SimulatorOptions options;
        try {
            options = parse(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.println("usage: simulator [--port N] [--seed demo|empty] [--tls on|off]");
            System.exit(USAGE);
            return;
        }
        try (Simulator simulator = Simulator.start(options)) {
            simulator.environment().forEach((name, value) -> System.out.println("export " + name + "=" + value));
            System.out.println("ready");
            System.out.flush();
            while (System.in.read() >= 0) {
                // Input says nothing; its end does.
            }
        }
    }

    static SimulatorOptions parse(String... arguments) {
        SimulatorOptions options = SimulatorOptions.defaults().withSeed(Seed.DEMO);
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " needs a value");
            }
            String value = arguments[i + 1];
            options = switch (arguments[i]) {
                case "--port" -> options.withPort(port(value));
                case "--seed" -> options.withSeed(seed(value));
                case "--tls" -> options.withEncryption(encryption(value));
                default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
            };
        }
        return options;
    }

    private static int port(String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException("--port takes a number, not " + value, wrong);
        }
    }

    private static Encryption encryption(String value) {
        return switch (value) {
            case "on" -> Encryption.ON;
            case "off" -> Encryption.OFF;
            default -> throw new IllegalArgumentException("--tls takes on or off, not " + value);
        };
    }

    private static Seed seed(String value) {
        for (Seed seed : Seed.values()) {
            if (seed.name().toLowerCase(Locale.ROOT).equals(value)) {
                return seed;
            }
        }
        throw new IllegalArgumentException("--seed takes demo or empty, not " + value);
    }
}
