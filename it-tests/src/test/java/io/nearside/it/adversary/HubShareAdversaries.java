package io.nearside.it.adversary;

import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.Mark;
import io.nearside.it.adversary.Adversary.Kind;
import io.nearside.it.gateway.HubStage;
import io.nearside.simulator.ec2.Ec2Demo;
import io.nearside.simulator.ec2.TransitDemo;
import io.nearside.simulator.ram.RamStatus;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Shares that are not the one that lets the vendor into the gateway, and look like it. */
final class HubShareAdversaries {
    private static final String OURS = "nearside-" + TransitDemo.GATEWAY + "-" + HubStage.VENDOR;

    private HubShareAdversaries() {}

    static Stream<Adversary> all() {
        return Stream.of(others(), lookalikes(), dead()).flatMap(each -> each);
    }

    private static Stream<Adversary> others() {
        return Stream.of(
                beside("the vendor is let into another gateway", stage -> {
                    stage.ram().addPrincipal(other(stage, "other"), HubStage.VENDOR);
                    stage.acceptInvitations(HubStage.VENDOR);
                }),
                beside("a stranger is let into the same gateway", stage -> {
                    stage.share("by hand", Ec2Demo.STRANGER);
                    stage.acceptInvitations(Ec2Demo.STRANGER);
                }),
                beside("an account that differs in one digit is let in", stage -> {
                    stage.share(OURS, "675999398325");
                    stage.acceptInvitations("675999398325");
                }),
                beside("an organization is let in, which the vendor is none of", stage -> {
                    stage.ram().addOrganization("o-a1b2c3d4e5", Ec2Demo.CUSTOMER, "222233334444");
                    stage.ram().enableSharing("o-a1b2c3d4e5");
                    stage.share("everybody", stage.ram().organizationArn("o-a1b2c3d4e5"));
                }),
                beside("a stranger shares a gateway of theirs with us, under our name", stage -> {
                    String theirs = stage.gateways().create(Ec2Demo.STRANGER, Ec2Demo.REGION);
                    String share = stage.ram()
                            .share(
                                    Ec2Demo.STRANGER,
                                    Ec2Demo.REGION,
                                    OURS,
                                    stage.gateways().arn(theirs));
                    stage.ram().addPrincipal(share, Ec2Demo.CUSTOMER);
                    stage.ram().addPrincipal(share, HubStage.VENDOR);
                    mark(stage, share, HubStage.NAME);
                    stage.acceptInvitations(Ec2Demo.CUSTOMER);
                    stage.acceptInvitations(HubStage.VENDOR);
                }));
    }

    /** Of our name and with our mark. */
    private static Stream<Adversary> lookalikes() {
        return Stream.of(
                beside("one of our name and mark holds nothing", stage -> {
                    String share = stage.ram().share(Ec2Demo.CUSTOMER, Ec2Demo.REGION, OURS);
                    mark(stage, share, HubStage.NAME);
                    stage.ram().addPrincipal(share, HubStage.VENDOR);
                    stage.acceptInvitations(HubStage.VENDOR);
                }),
                beside("one of our name and mark holds another gateway", stage -> {
                    String share = other(stage, OURS);
                    mark(stage, share, HubStage.NAME);
                    stage.ram().addPrincipal(share, HubStage.VENDOR);
                    stage.acceptInvitations(HubStage.VENDOR);
                }),
                beside("one of our name and mark holds another gateway too, and the vendor is not in it", stage -> {
                    String share = other(stage, OURS);
                    stage.ram().addResource(share, stage.arn());
                    mark(stage, share, HubStage.NAME);
                }),
                beside("one of ours for another link takes nobody from outside", stage -> {
                    String share = stage.share("inside");
                    mark(stage, share, "billing-hub");
                    stage.ram().closeToOutsiders(share);
                }));
    }

    /** They let nobody in any more, or never did. */
    private static Stream<Adversary> dead() {
        return Stream.of(
                beside("one that let the vendor in was deleted and is listed still", stage -> {
                    String share = stage.share(OURS, HubStage.VENDOR);
                    stage.acceptInvitations(HubStage.VENDOR);
                    stage.world().simulator().clock().advance(Duration.ofMinutes(1));
                    stage.ram().delete(share);
                    stage.world().simulator().clock().advance(Duration.ofMinutes(1));
                }),
                beside("the vendor was taken out of one, and is listed still", stage -> {
                    String share = stage.share("by hand", HubStage.VENDOR, HubStage.PARTNER);
                    stage.acceptInvitations(HubStage.VENDOR);
                    stage.world().simulator().clock().advance(Duration.ofMinutes(1));
                    stage.ram().remove(share, HubStage.VENDOR);
                    stage.world().simulator().clock().advance(Duration.ofMinutes(1));
                }),
                beside("the gateway was taken out of one, and is listed still", stage -> {
                    String share = other(stage, "by hand");
                    stage.ram().addResource(share, stage.arn());
                    stage.ram().addPrincipal(share, HubStage.VENDOR);
                    stage.acceptInvitations(HubStage.VENDOR);
                    stage.world().simulator().clock().advance(Duration.ofMinutes(1));
                    stage.ram().remove(share, stage.arn());
                    stage.world().simulator().clock().advance(Duration.ofMinutes(1));
                }),
                beside("somebody else's, in which the vendor has failed", stage -> {
                    String share = stage.share("by hand", HubStage.VENDOR);
                    stage.ram().script(share, HubStage.VENDOR, RamStatus.FAILED, "declined");
                }),
                Adversary.blocked(
                        Kind.SHARE, "one of ours, in which the vendor has failed", ProblemCodes.SHARE_FAILED, world -> {
                            HubStage stage = new HubStage(world);
                            String share = stage.share(OURS, HubStage.VENDOR);
                            mark(stage, share, "billing-hub");
                            stage.ram().script(share, HubStage.VENDOR, RamStatus.FAILED, "declined");
                            return HubStage.link();
                        }),
                Adversary.ignored(
                        Kind.SHARE,
                        "the file names an account that is not the one that asks",
                        world -> HubStage.link(Map.of("awsAccount", "675999398325"), Map.of(), Map.of())));
    }

    /** A share that holds another gateway. */
    private static String other(HubStage stage, String name) {
        stage.gateways().add(HubAdversaries.OTHER_GATEWAY, Ec2Demo.CUSTOMER, Ec2Demo.REGION);
        return stage.ram()
                .share(Ec2Demo.CUSTOMER, Ec2Demo.REGION, name, stage.gateways().arn(HubAdversaries.OTHER_GATEWAY));
    }

    private static void mark(HubStage stage, String share, String link) {
        stage.ram().tag(share, Mark.MANAGER_KEY, Mark.MANAGER);
        stage.ram().tag(share, Mark.LINK_KEY, link);
    }

    private static Adversary beside(String name, Consumer<HubStage> arrange) {
        return HubAdversaries.beside(Kind.SHARE, name, arrange);
    }
}
