package io.nearside.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/** The way of every request: named, logged, struck by a fault or not, judged alone in the world, answered. */
final class SimulatorHandler implements HttpHandler {
    private static final System.Logger LOGGER = System.getLogger(SimulatorHandler.class.getName());

    private final World world;
    private final RequestLog log;
    private final Faults faults;
    private final Control control;
    private final List<Service> services;

    SimulatorHandler(World world, RequestLog log, Faults faults, Control control, List<Service> services) {
        this.world = world;
        this.log = log;
        this.faults = faults;
        this.control = control;
        this.services = services;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            Request request = Exchange.read(exchange);
            Optional<Answer> answer = answer(request);
            if (answer.isPresent()) {
                Exchange.send(exchange, answer.get());
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            // Without headers sent, this closes the connection: the client sees it dropped.
            exchange.close();
        }
    }

    /** Empty when the connection is to be dropped. */
    private Optional<Answer> answer(Request request) throws InterruptedException {
        if (control.takes(request)) {
            return Optional.of(control.answer(request));
        }
        for (Service service : services) {
            if (service.takes(request)) {
                return serve(service, service.identify(request));
            }
        }
        return Optional.of(Answer.of(404, "text/plain", "No service is simulated at " + request.path() + "\n"));
    }

    private Optional<Answer> serve(Service service, Call call) throws InterruptedException {
        Optional<Fault> fault = faults.strike(call);
        RequestLog.Line line =
                log.open(service.name(), call, fault.map(Fault::label).orElse(""));
        if (call.isWrite()) {
            faults.gates().forEach(gate -> gate.aboutToTakeEffect(call));
        }
        Optional<Fault> before = fault.filter(each -> each.phase() == Fault.Phase.BEFORE);
        if (before.isPresent()) {
            Reaction reaction = react(before.get(), service, call);
            if (!reaction.goesOn()) {
                return finish(line, reaction.instead());
            }
        }
        Answer answer = judge(service, call);
        line.effect(call.isWrite() ? answer.effect() : Effect.NONE);
        if (call.isWrite()) {
            faults.gates().forEach(gate -> gate.tookEffect(call, answer));
        }
        Optional<Fault> after = fault.filter(each -> each.phase() == Fault.Phase.AFTER);
        if (after.isPresent()) {
            Reaction reaction = react(after.get(), service, call);
            return finish(line, reaction.goesOn() ? Optional.of(answer) : reaction.instead());
        }
        return finish(line, Optional.of(answer));
    }

    private Answer judge(Service service, Call call) {
        try {
            return world.alone(() -> {
                world.settle();
                Answer answer = service.answer(call);
                world.settle();
                return answer;
            });
        } catch (RuntimeException defect) {
            LOGGER.log(Level.ERROR, "The simulator itself broke at " + call.operation(), defect);
            return service.serverError();
        }
    }

    private Reaction react(Fault fault, Service service, Call call) throws InterruptedException {
        return switch (fault.kind()) {
            case LATENCY -> Reaction.of(faults.delay(call, fault));
            case HOLD -> Reaction.of(faults.hold(call, fault.phase()));
            case DROP -> Reaction.of(Hold.Then.DROP);
            case THROTTLE -> Reaction.of(service.throttled(), fault);
            case SERVER_ERROR -> Reaction.of(service.serverError(), fault);
            case ERROR -> Reaction.of(service.error(fault.status(), fault.code(), fault.text()), fault);
            case BODY -> Reaction.of(Answer.of(fault.status(), "", fault.text()), fault);
        };
    }

    private static Optional<Answer> finish(RequestLog.Line line, Optional<Answer> answer) {
        answer.ifPresent(each -> line.status(each.status()));
        return answer;
    }

    /** What a fault makes of a request: it goes on, or is answered instead, or (neither) dropped. */
    private record Reaction(boolean goesOn, Optional<Answer> instead) {
        static Reaction of(Hold.Then then) {
            return new Reaction(then == Hold.Then.PROCEED, Optional.empty());
        }

        static Reaction of(Answer answer, Fault fault) {
            Answer decorated = answer;
            for (var header : fault.headers().entrySet()) {
                decorated = decorated.with(header.getKey(), header.getValue());
            }
            return new Reaction(false, Optional.of(decorated));
        }
    }
}
