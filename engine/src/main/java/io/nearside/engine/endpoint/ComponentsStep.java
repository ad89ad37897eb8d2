package io.nearside.engine.endpoint;

import io.nearside.api.model.VendorConnectionId;
import io.nearside.api.outcome.Asked;
import io.nearside.api.vendor.ServiceChange;
import io.nearside.api.vendor.ServiceComponent;
import io.nearside.api.vendor.ServiceComponent.Way;
import io.nearside.api.vendor.ServiceSettings;
import io.nearside.api.vendor.VendorConnection;
import io.nearside.api.vendor.VendorService;
import io.nearside.api.vendor.VendorService.Addressing;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.Later;
import io.nearside.engine.round.Finding.Skip;
import io.nearside.engine.round.Finding.ToDo;
import io.nearside.engine.round.Finding.Wait;
import io.nearside.engine.round.ObjectKey;
import io.nearside.engine.round.Patience;
import io.nearside.engine.round.Side;
import io.nearside.engine.round.Step;
import io.nearside.engine.round.Write;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The components that the file asks for are switched on for endpoints, and each is told with a host that leads through ours. */
final class ComponentsStep implements Step<EndpointSituation> {

    @Override
    public String id() {
        return "components";
    }

    /** Those that the file asks for and that are not switched on. */
    static Set<String> toOpen(EndpointSituation situation, VendorService service) {
        return situation.link().components().stream()
                .filter(component -> !service.opened().contains(component))
                .collect(Collectors.toUnmodifiableSet());
    }

    static String says(Set<String> components) {
        return "switch " + listed(components) + " on for endpoints";
    }

    private static String listed(Set<String> components) {
        return String.join(", ", components.stream().sorted().toList());
    }

    private static String thing(VendorService service, String component) {
        return "component " + component + " of " + service.id();
    }

    /** Switches them on, noted as this link's work. */
    static Asked opening(
            EndpointSituation situation,
            VendorService service,
            ServiceSettings settings,
            Set<String> open,
            @Nullable Addressing addressing) {
        Supplier<Asked> call = () -> settings.change(service, new ServiceChange(open, Set.of(), addressing));
        for (String component : open) {
            Supplier<Asked> rest = call;
            call = () -> situation.own().making(thing(service, component), rest);
        }
        return call.get();
    }

    /** Where the components asked for listen for our endpoint, by what was read already. */
    static List<ServiceComponent> reachable(EndpointSituation situation) {
        Optional<VendorConnection> ours = situation.ours();
        boolean several = situation.others().stream().anyMatch(row -> row.state() == VendorConnection.State.ACTIVE);
        List<ServiceComponent> all =
                situation.service().map(VendorService::components).orElse(List.of());
        return all.stream()
                .filter(component -> component.way() == Way.ENDPOINT)
                .filter(component -> situation.link().components().contains(component.name()))
                .filter(component -> isOurs(component, ours, several))
                .toList();
    }

    private static boolean isOurs(ServiceComponent component, Optional<VendorConnection> ours, boolean several) {
        Optional<VendorConnectionId> id = ours.flatMap(VendorConnection::named);
        return component.through().isEmpty()
                ? !several
                : id.isEmpty() || component.through().equals(id);
    }

    @Override
    public Finding judge(EndpointSituation situation) {
        EndpointLink link = situation.link();
        if (link.drivers().settings().isEmpty()) {
            return new Skip("the vendor is not asked to switch any on");
        }
        Set<String> wanted = Set.copyOf(link.components());
        Optional<VendorService> found = situation.service();
        if (found.isEmpty() || !situation.isIn()) {
            return new Later(List.of("have " + listed(wanted) + " answer through our endpoint"));
        }
        VendorService service = found.get();
        Set<String> open = toOpen(situation, service);
        if (!open.isEmpty()) {
            return new ToDo(List.of(Write.of(
                    new ObjectKey("components", service.id().value()),
                    says(open),
                    Set.of(EndpointFacts.SERVICE),
                    () -> opening(situation, service, link.drivers().settings().orElseThrow(), open, null))));
        }
        List<ServiceComponent> reachable = reachable(situation);
        Set<String> silent = wanted.stream()
                .filter(name -> reachable.stream()
                        .noneMatch(component -> component.name().equals(name)))
                .collect(Collectors.toUnmodifiableSet());
        if (!silent.isEmpty()) {
            return new Wait(
                    Side.FAR,
                    link.vendor() + " to say where to reach " + listed(silent) + " through our endpoint",
                    Set.of(EndpointFacts.SERVICE),
                    Patience.endless());
        }
        return new Done(reachable.stream()
                .map(component -> component.name() + " at " + component.host() + ":" + component.port())
                .collect(Collectors.joining(", ")));
    }

    @Override
    public Finding judgeGone(EndpointSituation situation) {
        EndpointLink link = situation.link();
        Optional<VendorService> found = situation.service();
        Optional<ServiceSettings> settings = link.drivers().settings();
        if (settings.isEmpty() || found.isEmpty()) {
            return new Skip("nothing is switched on");
        }
        VendorService service = found.get();
        OwnWork own = situation.own();
        Set<String> ours = service.opened().stream()
                .filter(component -> own.made(thing(service, component)))
                .collect(Collectors.toUnmodifiableSet());
        if (ours.isEmpty()) {
            Set<String> left = service.opened().stream()
                    .filter(link.components()::contains)
                    .collect(Collectors.toUnmodifiableSet());
            return left.isEmpty()
                    ? new Done("none is switched on")
                    : new Skip(listed(left) + " stays on: nothing tells that this link switched it on");
        }
        if (!situation.others().isEmpty()) {
            return new Skip(listed(ours) + " stays on, others are linked");
        }
        return new ToDo(List.of(Write.of(
                new ObjectKey("components", service.id().value()),
                "switch " + listed(ours) + " off for endpoints, which the journal says this link switched on",
                Set.of(EndpointFacts.SERVICE),
                () -> {
                    Asked asked = settings.get().change(service, new ServiceChange(Set.of(), ours, null));
                    ours.forEach(component -> own.gone(thing(service, component)));
                    return asked;
                })));
    }
}
