package io.nearside.cli.command;

import io.nearside.api.cloud.PeerClaim;
import io.nearside.api.cloud.PeerProof;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PeeringId;
import io.nearside.api.model.Region;
import io.nearside.engine.peering.PeeringFlow;
import io.nearside.engine.peering.SingleStep;
import io.nearside.engine.peering.SingleStep.Result;
import io.nearside.engine.provider.NearEnd;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Accepts a peering. */
@Command(
        name = "accept",
        header = "Accept a peering that was asked for.",
        description =
                "Looks first. Accepts only the peering of this id, and only if nothing visible differs from what is said of who asks;"
                        + " says so, and ends with 0, if it was accepted before. Does not ask and does not wait.",
        footer = {
            "",
            "Example:",
            "  nearside peering accept --cloud aws --peering pcx-0aa1bb22cc33dd44e \\",
            "    --near account=111122223333,region=eu-west-1,network=vpc-0f3a9c0d5e7b12468 \\",
            "    --from-account 444455556666"
        })
public final class PeeringAcceptCommand extends StepCommand {

    @Option(names = "--peering", paramLabel = "ID", required = true, description = "The peering.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private String peering;

    @Option(names = "--from-account", paramLabel = "ID", description = "Nobody else is accepted.")
    private List<String> accounts = List.of();

    @Option(names = "--from-network", paramLabel = "ID", description = "No other network is accepted.")
    private List<String> networks = List.of();

    @Option(names = "--from-region", paramLabel = "REGION", description = "No other place is accepted.")
    private List<String> regions = List.of();

    @Option(
            names = "--cidr",
            paramLabel = "CIDR",
            description = "A range that the other network has to have, once it shows them.")
    private List<String> cidrs = List.of();

    /** The command in these surroundings. */
    public PeeringAcceptCommand(Surroundings surroundings) {
        super(surroundings, PeeringFlow.KIND);
    }

    @Override
    Result step(NearEnd end) {
        PeeringId id = read("--peering", peering, PeeringId::new);
        PeerClaim claim = new PeerClaim(
                new PeerProof.ById(id),
                all("--from-region", regions, Region::new),
                all("--cidr", cidrs, Cidr::of),
                all("--from-account", accounts, AccountId::new),
                all("--from-network", networks, NetworkId::new));
        return SingleStep.accept(end, id, claim);
    }

    private static <T> Set<T> all(String option, List<String> texts, Function<String, T> reading) {
        return texts.stream().map(text -> read(option, text, reading)).collect(Collectors.toSet());
    }
}
