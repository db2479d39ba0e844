package dev.volley.fork;

import dev.volley.model.Unit;
import dev.volley.wire.proto.Assign;
import dev.volley.wire.proto.End;
import dev.volley.wire.proto.Grant;
import dev.volley.wire.proto.Invocations;
import dev.volley.wire.proto.Stop;
import dev.volley.wire.proto.TakeBack;
import dev.volley.wire.proto.ToWorker;

/** Writes down the commands that concern units. Stateless. */
final class UnitMessages {
  private UnitMessages() {}

  /** Hands a unit over. */
  static ToWorker assign(Unit unit, boolean granted) {
    Unit.Selection selection = unit.selection();
    Assign.Builder assign =
        Assign.newBuilder()
            .setRequest(unit.request())
            .setGranted(granted)
            .addAllClassNames(selection.classNames())
            .addAllUniqueIds(selection.uniqueIds())
            .addAllIncludeEngines(selection.includeEngines())
            .addAllExcludeEngines(selection.excludeEngines());
    for (Unit.Invocations invocations : selection.invocations()) {
      assign.addInvocations(
          Invocations.newBuilder()
              .setParent(invocations.parent())
              .addAllSegmentTypes(invocations.segmentTypes())
              .setFirst(invocations.first())
              .setLast(invocations.last())
              .addAllExcept(invocations.except()));
    }
    return ToWorker.newBuilder().setAssign(assign).build();
  }

  /** Lets a unit run that asks for it. */
  static ToWorker grant(int request) {
    return ToWorker.newBuilder().setGrant(Grant.newBuilder().setRequest(request)).build();
  }

  /** Asks for a unit back. */
  static ToWorker takeBack(int request) {
    return ToWorker.newBuilder().setTakeBack(TakeBack.newBuilder().setRequest(request)).build();
  }

  /** Ends what runs before its end. */
  static ToWorker stop(int afterFailures, String reason) {
    return ToWorker.newBuilder()
        .setStop(Stop.newBuilder().setAfterFailures(afterFailures).setReason(reason))
        .build();
  }

  /** Says that no more units come. */
  static ToWorker end() {
    return ToWorker.newBuilder().setEnd(End.getDefaultInstance()).build();
  }
}
