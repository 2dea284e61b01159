package dev.trestle.examples.reflection;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.LaunchingConnector;
import com.sun.jdi.connect.VMStartException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Runs a class in a process of its own with a debugger attached, which stops at each use of reflection and asks who called. The
 * debugger is the JDK's; nothing is loaded into the process.
 */
final class ReflectionWatch {

    private static final Map<String, Pattern> REFLECTION = Map.of(
            "java.lang.Class",
            Pattern.compile("forName|newInstance|get(Declared)?(Method|Field|Constructor)s?|getRecordComponents"),
            "java.lang.reflect.Method",
            Pattern.compile("invoke"),
            "java.lang.reflect.Constructor",
            Pattern.compile("newInstance"),
            "java.lang.reflect.Field",
            Pattern.compile("(get|set)(Int|Long|Boolean|Double)?"));

    /** Where reflection calls itself. What the JDK does with it for enums, lambdas or ciphers counts as the JDK's own use. */
    private static final Pattern ITSELF =
            Pattern.compile("java\\.lang\\.Class|(java\\.lang|jdk\\.internal)\\.reflect\\..*");

    private ReflectionWatch() {}

    /**
     * Who used reflection, each as its class and method and what it called.
     *
     * @throws IllegalStateException if the process does not end with status 0
     */
    static Set<String> callersIn(Class<?> main)
            throws IOException, VMStartException, IllegalConnectorArgumentsException, InterruptedException,
                    IncompatibleThreadStateException {
        LaunchingConnector connector = Bootstrap.virtualMachineManager().defaultConnector();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        arguments.get("main").setValue(main.getName());
        arguments.get("options").setValue("-cp \"" + System.getProperty("java.class.path") + "\"");
        VirtualMachine machine = connector.launch(arguments);
        Set<String> callers = new TreeSet<>();
        try {
            breakAtReflection(machine);
            while (true) {
                EventSet events = machine.eventQueue().remove();
                for (Event event : events) {
                    if (event instanceof BreakpointEvent stop) {
                        callers.add(caller(stop));
                    } else if (event instanceof ClassPrepareEvent prepared
                            && prepared.referenceType().classLoader() == null) {
                        breakAtReflection(prepared.referenceType());
                    }
                }
                events.resume();
            }
        } catch (VMDisconnectedException e) {
            // The process has ended.
        }
        int status = machine.process().waitFor();
        if (status != 0) {
            throw new IllegalStateException(main + " ended with status " + status + ": "
                    + new String(machine.process().getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        return callers;
    }

    /** Some of the classes are there from the beginning, others come when they are needed. */
    private static void breakAtReflection(VirtualMachine machine) {
        for (String name : REFLECTION.keySet()) {
            ClassPrepareRequest request = machine.eventRequestManager().createClassPrepareRequest();
            request.addClassFilter(name);
            request.enable();
            machine.classesByName(name).forEach(ReflectionWatch::breakAtReflection);
        }
    }

    private static void breakAtReflection(ReferenceType type) {
        Pattern names = REFLECTION.get(type.name());
        for (Method method : type.methods()) {
            if (names.matcher(method.name()).matches() && method.isPublic() && !method.isNative()) {
                BreakpointRequest request =
                        type.virtualMachine().eventRequestManager().createBreakpointRequest(first(method));
                request.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
                request.enable();
            }
        }
    }

    private static Location first(Method method) {
        try {
            return method.allLineLocations().get(0);
        } catch (AbsentInformationException e) {
            return method.location();
        }
    }

    private static String caller(BreakpointEvent stop) throws IncompatibleThreadStateException {
        String called = stop.location().declaringType().name() + "."
                + stop.location().method().name();
        for (StackFrame frame : stop.thread().frames()) {
            String type = frame.location().declaringType().name();
            if (!ITSELF.matcher(type).matches()) {
                return type + "." + frame.location().method().name() + " -> " + called;
            }
        }
        return "nobody -> " + called;
    }
}
