package dev.accord.plan.authoring;

/** Ids of the human tasks in PlanAuthoring.bpmn and PlanApproval.bpmn. */
public final class AuthoringTask {

    public static final String DRAFT = "DraftPlan";
    public static final String CHECK_FINANCE = "CheckFinance";
    public static final String CHECK_LEGAL = "CheckLegal";
    public static final String APPROVE = "ApprovePlan";
    public static final String NAME_APPROVER = "NameApprover";

    private AuthoringTask() {}
}
