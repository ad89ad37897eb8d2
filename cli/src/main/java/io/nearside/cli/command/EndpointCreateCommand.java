package io.nearside.cli.command;

import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.model.AddressText;
import io.nearside.api.model.EndpointName;
import io.nearside.api.model.Mark;
import io.nearside.engine.endpoint.PrivateEndpointFlow;
import io.nearside.engine.endpoint.SingleEndpoint;
import io.nearside.engine.peering.SingleStep.Result;
import io.nearside.engine.provider.NearEnd;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a private endpoint. */
@Command(
        name = "create",
        header = "Make a private endpoint.",
        description =
                "Looks first. Never changes an endpoint that is there: one of this name that leads elsewhere ends it with 4, the very"
                        + " same one with 0. Its owner has to let it in. Does not ask and does not wait.",
        footer = {
            "",
            "Example:",
            "  nearside endpoint create --cloud azure --name orders-kafka --target ALIAS \\",
            "    --near subscription=UUID,resourceGroup=net-prod,network=vnet-prod,subnet=endpoints"
        })
public final class EndpointCreateCommand extends StepCommand {

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "What to call it.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private String name;

    @Option(
            names = "--target",
            paramLabel = "ID",
            required = true,
            description = "What it leads to, by the id or the alias that the service's owner gave you.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private String target;

    @Option(
            names = "--message",
            paramLabel = "TEXT",
            description = "What the service's owner is told with the request.")
    private String message = "";

    @Option(names = "--address", paramLabel = "IP", description = "Its private address; any that is free if not given.")
    private @Nullable String address;

    /** The command in these surroundings. */
    public EndpointCreateCommand(Surroundings surroundings) {
        super(surroundings, PrivateEndpointFlow.KIND);
    }

    @Override
    Result step(NearEnd end) {
        EndpointName wanted = read("--name", name, EndpointName::new);
        return SingleEndpoint.create(
                end,
                new EndpointWish(
                        wanted,
                        new ServiceTarget(target, null, null),
                        EndpointWish.Naming.ID,
                        address == null ? null : read("--address", address, AddressText::read),
                        message,
                        new Mark(wanted.value())));
    }
}
