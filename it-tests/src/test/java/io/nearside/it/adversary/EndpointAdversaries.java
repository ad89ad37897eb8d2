package io.nearside.it.adversary;

import io.nearside.it.adversary.Adversary.Kind;
import io.nearside.it.endpoint.EndpointStage;
import io.nearside.it.endpoint.EndpointStage.Stage;
import io.nearside.it.endpoint.Stranger;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Other people's endpoints at the service that ours leads to: they are listed, and nobody but their owners has them let in. */
final class EndpointAdversaries {
    private static final Map<String, Function<EndpointStage, Stranger>> WHO = Map.of(
            "a stranger's", Stranger::of,
            "another subscription's of our tenant", Stranger::team,
            "another resource group's of our subscription", Stranger::neighbour);

    private EndpointAdversaries() {}

    static Stream<Adversary> all() {
        return WHO.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(who -> Stream.of(Stage.values())
                        .flatMap(stage -> Stream.of(
                                before(who.getKey(), who.getValue(), stage),
                                after(who.getKey(), who.getValue(), stage))));
    }

    /** Under the name of our endpoint, which is to come. */
    private static Adversary before(String whose, Function<EndpointStage, Stranger> who, Stage far) {
        return beside(Kind.CONNECTION, whose + " of our name came before ours, " + far, stage -> {
            Stranger they = who.apply(stage);
            String target = stage.publish(they.subscription()).id();
            stage.bring(they.make(EndpointStage.NAME, target), far);
        });
    }

    /** Ours is waiting already, and theirs is first in the list. */
    private static Adversary after(String whose, Function<EndpointStage, Stranger> who, Stage far) {
        return beside(Kind.CONNECTION, whose + " came after ours, " + far, stage -> {
            Stranger they = who.apply(stage);
            String target = stage.publish(they.subscription()).id();
            stage.makeOurs(EndpointStage.OURS, target, EndpointNameAdversaries.MARK);
            stage.bring(they.make("aaa", target), far);
        });
    }

    static Adversary beside(Kind kind, String name, Consumer<EndpointStage> arrange) {
        return Adversary.beside(kind, name, world -> {
            arrange.accept(new EndpointStage(world));
            return EndpointStage.link();
        });
    }
}
