package io.nearside.engine.toy;

import io.nearside.api.Provider;
import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Endpoint.Approval;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.ServiceId;
import io.nearside.api.outcome.Asked;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Outcome;
import io.nearside.api.outcome.Removal;
import io.nearside.api.vendor.EndpointOpening;
import io.nearside.api.vendor.EndpointRefresh;
import io.nearside.api.vendor.EndpointRequests;
import io.nearside.api.vendor.Handover;
import io.nearside.api.vendor.ServiceChange;
import io.nearside.api.vendor.ServicePrices;
import io.nearside.api.vendor.ServiceSettings;
import io.nearside.api.vendor.StaticAddress;
import io.nearside.api.vendor.StaticAddresses;
import io.nearside.api.vendor.VendorConnection;
import io.nearside.api.vendor.VendorConnection.State;
import io.nearside.api.vendor.VendorEndpoints;
import io.nearside.api.vendor.VendorService;
import io.nearside.api.vendor.VendorService.Addressing;
import io.nearside.api.vendor.VendorServices;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is asked of the toy's service. */
final class ToyServiceCalls {
    private ToyServiceCalls() {}

    static Provider provider(ToyServices toy) {
        return ToyProvider.of(
                "toyvendor",
                (VendorServices) id -> toy.calls.answer("read service", toy::service),
                new Published(toy),
                new Requests(toy),
                (ServiceSettings) (seen, wish) -> toy.calls.answer("change " + says(wish), () -> change(toy, wish)),
                new Addresses(toy),
                (EndpointRefresh) service -> toy.calls.answer("refresh", () -> refresh(toy)),
                (ServicePrices) service -> toy.calls.answer("read prices", () -> prices(toy)));
    }

    private static List<ServicePrices.Price> prices(ToyServices toy) {
        return toy.sells
                ? List.of(
                        new ServicePrices.Price(ServicePrices.Thing.STATIC_ADDRESS, "3 coins"),
                        new ServicePrices.Price(ServicePrices.Thing.OPENING, "9 coins"))
                : List.of();
    }

    private static String says(ServiceChange wish) {
        return (wish.open().isEmpty()
                        ? ""
                        : "on " + wish.open().stream().sorted().toList())
                + (wish.close().isEmpty()
                        ? ""
                        : "off " + wish.close().stream().sorted().toList())
                + wish.wantedAddressing().map(Object::toString).orElse("");
    }

    private static Asked change(ToyServices toy, ServiceChange wish) {
        wish.wantedAddressing().ifPresent(addressing -> {
            long attached = toy.addresses.values().stream()
                    .filter(one -> one.of().isPresent())
                    .count();
            if (addressing == Addressing.STATIC && attached < toy.needed) {
                throw Calls.failure("change", ErrorKind.INVALID, null);
            }
            toy.addressing = addressing;
            toy.state = VendorService.State.CHANGING;
        });
        toy.opened.addAll(wish.open());
        toy.opened.removeAll(wish.close());
        return new Asked();
    }

    /** It learns of endpoints that lead to it, and of those that are gone, and what the cloud makes of an admission. */
    private static Asked refresh(ToyServices toy) {
        toy.sees.endpoints.values().forEach(endpoint -> {
            if (toy.target().isShownAs(endpoint.target())) {
                if (toy.rows.stream().noneMatch(row -> row.consumer().equals(endpoint.consumer()))) {
                    toy.row(endpoint.consumer().value().toUpperCase(Locale.ROOT), State.TO_ADMIT, null);
                }
            }
        });
        List.copyOf(toy.rows).forEach(row -> {
            if (row.state() == State.ADMITTING) {
                toy.put(row, State.NEEDS_ADDRESS, null);
            }
        });
        return new Asked();
    }

    private record Published(ToyServices toy) implements VendorEndpoints {
        @Override
        public Admission admission(VendorService service) {
            return toy.admission;
        }

        @Override
        public Optional<EndpointOpening> opening(VendorService service) {
            return toy.calls.answer("read opening", () -> Optional.ofNullable(toy.opening));
        }

        @Override
        public Optional<List<VendorConnection>> connections(VendorService service) {
            return toy.calls.answer(
                    "read connections",
                    () -> toy.opening == null ? Optional.empty() : Optional.of(List.copyOf(toy.rows)));
        }
    }

    private record Requests(ToyServices toy) implements EndpointRequests {
        private Asked asked(String call, Runnable effect) {
            return toy.calls.answer(call, () -> {
                effect.run();
                return new Asked();
            });
        }

        @Override
        public Asked open(VendorService service, AccountId ours) {
            return asked("publish", () -> {
                if (toy.opening != null) {
                    throw Calls.failure("publish", ErrorKind.CONFLICT, null);
                }
                toy.published++;
                toy.opening = ToyServices.opening(EndpointOpening.State.BUILDING, List.of(), ours.value());
            });
        }

        @Override
        public Asked allow(VendorService service, EndpointOpening seen, AccountId more) {
            return asked("allow " + more, () -> {
                Set<AccountId> all = new HashSet<>(seen.allowed());
                all.add(more);
                toy.opening = new EndpointOpening(seen.state(), seen.targets(), all, seen.besides(), "");
            });
        }

        @Override
        public Asked disallow(VendorService service, EndpointOpening seen, AccountId one) {
            return asked("disallow " + one, () -> {
                Set<AccountId> all = new HashSet<>(seen.allowed());
                all.remove(one);
                toy.opening = new EndpointOpening(seen.state(), seen.targets(), all, seen.besides(), "");
            });
        }

        @Override
        public Outcome admit(VendorService service, VendorConnection seen, Handover ours) {
            Asked asked = asked("admit " + seen.state(), () -> {
                if (!seen.consumer().equals(ours.consumer())) {
                    throw Calls.failure("admit", ErrorKind.INVALID, null);
                }
                if (seen.state() == State.TO_ADMIT) {
                    approve(ours);
                    toy.put(seen, State.ADMITTING, null);
                } else {
                    toy.put(seen, State.ACTIVE, ours.addresses().get(0));
                }
            });
            return toy.rows.stream()
                    .filter(row -> toy.answersAdmissions && row.named().equals(seen.named()))
                    .findFirst()
                    .<Outcome>map(row -> new Change<>(Effect.ASKED, row))
                    .orElse(asked);
        }

        private void approve(Handover ours) {
            Map.copyOf(toy.sees.endpoints).forEach((key, endpoint) -> {
                if (endpoint.consumer().equals(ours.consumer())) {
                    toy.sees.turn(key, Endpoint.State.STANDING, Approval.APPROVED);
                }
            });
        }

        @Override
        public Removal close(VendorService service) {
            return toy.calls.answer("unpublish", () -> {
                toy.opening = ToyServices.opening(EndpointOpening.State.LEAVING, List.of());
                return new Removal.Going("the vendor");
            });
        }
    }

    private record Addresses(ToyServices toy) implements StaticAddresses {
        @Override
        public List<StaticAddress> near(VendorService service) {
            return toy.calls.answer("read addresses", () -> List.copyOf(toy.addresses.values()));
        }

        @Override
        public Change<StaticAddress> create(VendorService service) {
            return toy.calls.answer("make address", () -> {
                toy.created++;
                String id = "a-" + toy.created;
                toy.address(id, null, StaticAddress.State.MAKING);
                return new Change<>(Effect.CREATED, one(id));
            });
        }

        private StaticAddress one(String id) {
            return Optional.ofNullable(toy.addresses.get(id)).orElseThrow();
        }

        @Override
        public Asked attach(StaticAddress seen, VendorService service) {
            return move("attach", seen, service.id(), StaticAddress.State.ATTACHED);
        }

        @Override
        public Asked detach(StaticAddress seen) {
            return move("detach", seen, null, StaticAddress.State.FREE);
        }

        private Asked move(String call, StaticAddress seen, @Nullable ServiceId service, StaticAddress.State state) {
            String id = seen.id().value();
            Supplier<Asked> effect = () -> {
                if (one(id).state() == StaticAddress.State.IN_USE) {
                    throw Calls.failure(call, ErrorKind.CONFLICT, null);
                }
                toy.address(id, service == null ? null : service.value(), state);
                return new Asked();
            };
            return toy.calls.answer(call + " " + id, effect);
        }

        @Override
        public Removal delete(StaticAddress seen) {
            return toy.calls.answer("delete " + seen.id(), () -> {
                toy.addresses.remove(seen.id().value());
                return new Removal.Gone();
            });
        }
    }
}
