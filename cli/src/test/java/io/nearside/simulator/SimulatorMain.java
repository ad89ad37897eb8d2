package io.nearside.simulator;

import java.io.IOException;
import java.util.Arrays;

/** Behaves as the simulator does towards whoever starts it. */
public final class SimulatorMain {
    private static final int ENDED_BY_ITS_INPUT = 7;

    private SimulatorMain() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("fail")) {
            return;
        }
        if (arguments[0].equals("hang")) {
            while (System.in.read() >= 0) {
                // Never ready.
            }
        }
        System.out.println("export AIVEN_TOKEN=toy");
        System.out.println("export ARGUMENTS=" + Arrays.toString(arguments));
        System.out.println("ready");
        while (System.in.read() >= 0) {
            // Input says nothing; its end does.
        }
        System.exit(ENDED_BY_ITS_INPUT);
    }
}
