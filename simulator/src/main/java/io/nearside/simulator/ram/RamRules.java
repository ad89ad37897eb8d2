package io.nearside.simulator.ram;

import io.nearside.simulator.AwsRefusal;
import java.util.Optional;

/** Which shares a call may change, and what may be put into them. */
final class RamRules {
    private static final String SHARE = "arn:aws:ram:[a-z0-9-]+:\\d{12}:resource-share/[0-9a-f-]+";
    private static final String ORGANIZATION =
            "arn:aws:organizations::\\d{12}:(organization/o-[a-z0-9]+|ou/o-[a-z0-9]+/ou-[a-z0-9-]+)";

    private final RamStore store;

    RamRules(RamStore store) {
        this.store = store;
    }

    /** One of the caller's own that is there for use. */
    RamShare share(RamCall call, String arn) {
        wellFormed(arn);
        RamShare share = Optional.ofNullable(store.shares().get(arn))
                .filter(each -> each.region().equals(call.region()))
                .filter(each ->
                        each.account().equals(call.account()) || !store.world().refuses(AwsRefusal.RAM_FOREIGN))
                .orElseThrow(() -> RamRefused.unknown("ResourceShare " + arn));
        if (!share.isActive(store.now()) && store.world().refuses(AwsRefusal.RAM_SHARE_ENDED)) {
            throw RamRefused.unknown("ResourceShare " + arn);
        }
        return share;
    }

    void wellFormed(String arn) {
        if (!arn.matches(SHARE) && store.world().refuses(AwsRefusal.RAM_ARN_MALFORMED)) {
            throw RamRefused.of(
                    "MalformedArnException",
                    "The specified resource share ARN is not valid. Verify the ARN and try again.");
        }
    }

    /** A resource of the caller's own. Of all kinds only transit gateways are simulated. */
    void resource(RamCall call, String arn) {
        if (!arn.startsWith("arn:") && store.world().refuses(AwsRefusal.RAM_ARN_MALFORMED)) {
            throw RamRefused.of(
                    "MalformedArnException", "The specified resource ARN is not valid. Verify the ARN and try again.");
        }
        boolean ours = store.world().ec2().gateways().isOwn(arn, call.account())
                && arn.split(":", -1)[3].equals(call.region());
        if (!ours && store.world().refuses(AwsRefusal.RAM_RESOURCE_UNKNOWN)) {
            throw RamRefused.unknown("Resource " + arn);
        }
    }

    /** A principal that is one, and that the share lets in. */
    void principal(RamCall call, RamShare.Outsiders outsiders, String principal) {
        boolean account = principal.matches("\\d{12}");
        if (!account && !principal.matches(ORGANIZATION) && store.world().refuses(AwsRefusal.RAM_PRINCIPAL_MALFORMED)) {
            throw RamRefused.invalid("Principal ID " + principal + " is malformed. Verify the ID and try again.");
        }
        Optional<RamOrganization> own = store.organizationOf(call.account());
        boolean sharing = own.filter(RamOrganization::isSharing).isPresent();
        boolean named = own.filter(each -> each.isNamed(principal)).isPresent();
        if (!account && !(sharing && named) && store.world().refuses(AwsRefusal.RAM_ORGANIZATION_UNKNOWN)) {
            String id = principal.replaceFirst(".*?/", "");
            throw RamRefused.unknown("Organization " + id);
        }
        boolean inside = sharing
                && own.filter(each -> each.accounts().contains(principal)).isPresent();
        // Without an organization the option means nothing (botocore, CreateResourceShareRequest).
        boolean closed = outsiders == RamShare.Outsiders.REFUSED && own.isPresent();
        if (account
                && closed
                && !inside
                && !principal.equals(call.account())
                && store.world().refuses(AwsRefusal.RAM_EXTERNAL)) {
            throw RamRefused.of(
                    "OperationNotPermittedException",
                    "The resource you are attempting to share can only be shared within your AWS Organization. This error"
                            + " may also occur if you have not enabled sharing with your AWS organization, or that"
                            + " onboarding process is still in progress.");
        }
    }
}
