package io.nearside.engine.endpoint;

import io.nearside.api.cloud.EndpointSite;
import io.nearside.api.error.Problem;
import io.nearside.engine.provider.NearProblems;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Blocked;
import io.nearside.engine.round.Finding.ToDo;
import io.nearside.engine.round.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has to be known before anything is made: everything that a look can know is said before anything exists. */
final class Hindrances {

    private Hindrances() {}

    /** These writes, if nothing stands in the link's way. */
    static Finding admit(EndpointSituation situation, List<Write> writes) {
        List<Problem> problems = of(situation);
        return problems.isEmpty() ? new ToDo(writes) : new Blocked(problems);
    }

    private static List<Problem> of(EndpointSituation situation) {
        List<Problem> problems = new ArrayList<>(ServiceStep.problems(situation));
        if (situation.endpoint().isEmpty()) {
            EndpointLink link = situation.link();
            Optional<EndpointSite> site = situation.facts().find(EndpointFacts.SITE);
            problems.addAll(site.map(EndpointSite::hindrances)
                    .orElseGet(() -> List.of(NearProblems.unknown(link.cloud(), link.site()))));
        }
        EndpointStep.problem(situation).ifPresent(problems::add);
        GroupStep.problem(situation).ifPresent(problems::add);
        problems.addAll(EndpointFirewallStep.problems(situation));
        return problems.stream().distinct().toList();
    }
}
