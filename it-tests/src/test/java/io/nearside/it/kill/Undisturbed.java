package io.nearside.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.progress.Verdict;

/**
 * What a command comes to if nobody disturbs it, counted from the simulator's log.
 *
 * @param state everything there is then, in all clouds and at all vendors: equal to it means that nothing is there twice, and that
 *     nothing of the user's is another one than after an undisturbed run
 */
record Undisturbed(int requests, int writes, Verdict verdict, String state) {

    static Undisturbed of(KilledFlow flow, Command command) {
        try (Scene scene = Scene.of(flow, command)) {
            Verdict verdict = scene.run().verdict();
            assertThat(verdict).as("%s, %s", flow, command).isInstanceOf(command.end());
            int requests = scene.world().simulator().log().entries().size();
            return new Undisturbed(
                    requests,
                    scene.world().writes().size(),
                    verdict,
                    scene.world().state());
        }
    }
}
