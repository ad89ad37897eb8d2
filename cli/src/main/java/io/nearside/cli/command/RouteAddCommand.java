package io.nearside.cli.command;

import io.nearside.api.model.Cidr;
import io.nearside.api.model.PeeringId;
import io.nearside.api.model.RouteTableId;
import io.nearside.engine.peering.PeeringFlow;
import io.nearside.engine.peering.SingleStep;
import io.nearside.engine.peering.SingleStep.Result;
import io.nearside.engine.provider.NearEnd;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Adds a route to a peering. */
@Command(
        name = "add",
        header = "Add a route to a peering.",
        description =
                "Looks first. Never changes a route that is there: one that leads elsewhere ends it with 4, the very same one with 0."
                        + " The peering has to be active and to show the range. Does not ask and does not wait.",
        footer = {
            "",
            "Example:",
            "  nearside route add --cloud aws --table rtb-0a11ce5a7e11ca715 --to 10.99.0.0/16 \\",
            "    --near account=111122223333,region=eu-west-1,network=vpc-0f3a9c0d5e7b12468 \\",
            "    --via pcx-0aa1bb22cc33dd44e"
        })
public final class RouteAddCommand extends StepCommand {

    @Option(names = "--table", paramLabel = "ID", required = true, description = "The route table.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private String table;

    @Option(names = "--to", paramLabel = "CIDR", required = true, description = "Where it leads.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private String to;

    @Option(names = "--via", paramLabel = "ID", required = true, description = "The peering that it leads through.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private String via;

    /** The command in these surroundings. */
    public RouteAddCommand(Surroundings surroundings) {
        super(surroundings, PeeringFlow.KIND);
    }

    @Override
    Result step(NearEnd end) {
        return SingleStep.addRoute(
                end,
                read("--table", table, RouteTableId::new),
                read("--to", to, Cidr::of),
                read("--via", via, PeeringId::new));
    }
}
