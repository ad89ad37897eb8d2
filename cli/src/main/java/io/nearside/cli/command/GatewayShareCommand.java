package io.nearside.cli.command;

import io.nearside.api.cloud.ShareDemand;
import io.nearside.api.cloud.ShareMember.Standing;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Mark;
import io.nearside.engine.gateway.SingleShare;
import io.nearside.engine.peering.SingleStep.Result;
import io.nearside.engine.provider.NearEnd;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shares a gateway. */
@Command(
        name = "share",
        header = "Share a gateway with one account.",
        description =
                "Looks first. A share that lets the account in is enough, whoever made it: then it says so, and ends with 0. Shares"
                        + " this gateway with this account and nothing else. An account outside your organization has to accept. Does not ask"
                        + " and does not wait.",
        footer = {
            "",
            "Example:",
            "  nearside gateway share --cloud aws --gateway tgw-0a1b2c3d4e5f60718 --account 444455556666 \\",
            "    --near account=111122223333,region=eu-west-1 --name partner"
        })
public final class GatewayShareCommand extends StepCommand {

    @Option(
            names = "--gateway",
            paramLabel = "ID",
            required = true,
            description = "The gateway, as near.gateway of a link file.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private String gateway;

    @Option(names = "--account", paramLabel = "ID", required = true, description = "Whom to share it with.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private String account;

    @Option(names = "--inside", description = "The account belongs to your organization.")
    private boolean inside;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description = "Whom a share that has to be made is marked for, as the name of a link.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private String name;

    /** The command in these surroundings. */
    public GatewayShareCommand(Surroundings surroundings) {
        super(surroundings, SingleShare.KIND);
    }

    @Override
    Map<String, String> more() {
        return Map.of("gateway", gateway);
    }

    @Override
    Result step(NearEnd end) {
        ShareDemand demand = new ShareDemand(
                read("--account", account, AccountId::new), inside ? Standing.INSIDE : Standing.OUTSIDE, "--account");
        return SingleShare.share(end, demand, read("--name", name, Mark::new));
    }
}
