// Generated from apps/api/openapi.json: npm run openapi
export interface paths {
    "/api/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 告警 · Alerts */
        get: operations["AlertsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 认领告警 · Take an alert */
        post: operations["AlertsTake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 审计日志 · Audit log */
        get: operations["AuditList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 审计链校验 · Whether the audit log is intact */
        get: operations["AuditVerify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 工作日历 · Working days of a year */
        get: operations["CalendarRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-types/{type}/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 所需资料(一次性告知) · Papers needed, told at once */
        get: operations["CaseTypesChecklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 业务列表 · Cases */
        get: operations["CasesList"];
        put?: never;
        /** 受理业务 · File a case */
        post: operations["CasesFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 业务详情 · A case */
        get: operations["CasesRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可办事项 · What is possible now, and what is not */
        get: operations["CasesActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 添加备注 · Comment */
        post: operations["StepsComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 暂停(待补资料) · Put on hold */
        post: operations["StepsHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 业务单据 · Papers of a case */
        get: operations["PapersList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/papers-received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 收到补交资料 · Papers received */
        post: operations["StepsPapersReceived"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 恢复办理 · Resume */
        post: operations["StepsResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/tasks/{taskId}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 办结步骤 · Complete a step */
        post: operations["StepsComplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办理经过 · The case's story */
        get: operations["CasesTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回申请 · Withdraw */
        post: operations["StepsWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 业务时间 · Business time */
        get: operations["ClockRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clock/step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 推进培训时钟 · Step the training clock */
        post: operations["ClockStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/divisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 行政区划 · Administrative divisions */
        get: operations["PlacesDivisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的草稿 · My drafts */
        get: operations["DraftsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 草稿内容 · A draft */
        get: operations["DraftsRead"];
        put?: never;
        /** 保存草稿 · Save a draft */
        post: operations["DraftsSave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 放弃草稿 · Discard a draft */
        post: operations["DraftsDiscard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 变更通知(SSE) · What changed, as server-sent events: {kind, id} */
        get: operations["EventsStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/factory-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 制卡文件 · Card factory files */
        get: operations["FactoryFilesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/factory-files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 制卡文件明细 · A card factory file */
        get: operations["FactoryFilesOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/factory-files/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复核扣留文件的处理意见 · Check what was proposed for a held file */
        post: operations["FactoryFilesCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/factory-files/{id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提出扣留文件的处理意见 · Propose what becomes of a held file */
        post: operations["FactoryFilesPropose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 各部件状态 · Whether each part is up; 503 unless all are */
        get: operations["HealthRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 运行指标 · Metrics for Prometheus */
        get: operations["MetricsRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 综合服务窗口 · Offices */
        get: operations["PlacesOffices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/papers/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 单据内容(PDF) · The paper as PDF */
        get: operations["PapersContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/papers/{id}/prints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 打印登记 · Count a print; the second is a copy */
        post: operations["PapersPrint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 参保人(信息遮盖) · A participant, masked */
        get: operations["PeopleRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 查看完整信息 · Reveal personal data, with a reason */
        post: operations["PeopleReveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 查找参保人 · Find a participant */
        post: operations["PeopleSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 上传电子相片 · Upload a photo */
        post: operations["PhotosUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/photos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 电子相片 · A photo */
        get: operations["PhotosRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reassignments/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 分派 · Move the selected tasks */
        post: operations["ReassignmentsMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reassignments/selections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 选定待分派任务 · Freeze a selection of tasks and count it */
        post: operations["ReassignmentsSelect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 规则参数 · Rules */
        get: operations["RulesList"];
        put?: never;
        /** 拟定规则 · Propose a rule */
        post: operations["RulesPropose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rules/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复核规则 · Check a rule */
        post: operations["RulesCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 查询 · Search */
        post: operations["SearchSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 当前登录 · Who is signed in */
        get: operations["SessionRead"];
        put?: never;
        /** 登录 · Sign in */
        post: operations["SessionSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退出登录 · Sign out */
        post: operations["SessionSignOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 修改密码 · Change the password */
        post: operations["SessionChangePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sms-callbacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 短信回执 · Delivery report of the SMS service */
        post: operations["SmsCallbacksReceive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 人员列表 · Staff */
        get: operations["StaffList"];
        put?: never;
        /** 新增人员 · Add a staff member */
        post: operations["StaffCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停用账户 · Disable the account */
        post: operations["StaffDisable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重置密码 · Reset the password */
        post: operations["StaffResetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 设定岗位与辖区 · Set roles and reach */
        post: operations["StaffSetRoles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 登录会话 · Sessions of a staff member */
        get: operations["StaffSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}/sessions/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 终止全部会话 · Revoke all sessions */
        post: operations["StaffRevokeSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可分派的同事 · Colleagues who can take a task */
        get: operations["StaffColleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 库存卡 · Cards in stock */
        get: operations["StockList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/arrivals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 卡片入库 · Take cards into stock */
        post: operations["StockArrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/arriving": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待入库卡 · Cards to be received */
        get: operations["StockArriving"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 盘点 · Count the stock */
        post: operations["StockCount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervision/ageing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 在办时效(窗口 × 步骤) · Ageing by office and step */
        get: operations["SupervisionAgeing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervision/escalations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 时限预警 · Cases at 80 % and 100 % of their promise */
        get: operations["SupervisionEscalations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待办事项 · Inbox, most urgent first */
        get: operations["TasksList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回任务 · Give a task back */
        post: operations["TasksRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 领取任务 · Take a task */
        post: operations["TasksTake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Actor: {
            id: string;
            name: string;
        };
        Ageing: {
            openCases: number;
            onHold: number;
            overdue: number;
            dueSoon: number;
            asOf: string;
            cells: components["schemas"]["AgeingCell"][];
        };
        AgeingCell: {
            office: string;
            officeName: components["schemas"]["Bilingual"];
            step: string;
            open: number;
            late: number;
            soon: number;
            oldestOpenedAt: string | null;
        };
        AlertPage: {
            items: components["schemas"]["AlertView"][];
            nextCursor: string | null;
        };
        AlertView: {
            id: string;
            kind: string;
            subject: string;
            detail: {
                [key: string]: components["schemas"]["__schema0"];
            };
            /** Format: date-time */
            firstSeenAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            clearedAt: string | null;
            takenBy: components["schemas"]["Actor"] | null;
        };
        Arrivals: {
            received: number;
            left: {
                caseId: string;
                code: string;
                reason: string;
            }[];
        };
        ArrivalsInput: {
            caseIds: string[];
        };
        ArrivingCard: {
            caseId: string;
            taskId: string;
            caseNumber: string;
            applicant: string;
            office: string;
            producedOn: string | null;
        };
        ArrivingPage: {
            items: components["schemas"]["ArrivingCard"][];
            nextCursor: string | null;
        };
        AuditEntry: {
            id: string;
            /** Format: date-time */
            at: string;
            actor: components["schemas"]["Actor"];
            action: string;
            object: {
                kind: string;
                id: string;
            };
            division: string;
            reason: string;
            detail: {
                [key: string]: components["schemas"]["__schema0"];
            };
            traceId: string;
            seal: string | null;
        };
        AuditPage: {
            items: components["schemas"]["AuditEntry"][];
            nextCursor: string | null;
        };
        AuditVerification: {
            intact: boolean;
            sealed: number;
            unsealed: number;
            brokenAt: string | null;
            why: string | null;
        };
        Bilingual: {
            zh: string;
            en: string;
        };
        CalendarException: {
            /** Format: date */
            day: string;
            /** @enum {string} */
            kind: "holiday" | "workday";
            name: string;
        };
        CalendarYear: {
            year: number;
            published: boolean;
            workingDays: number;
            exceptions: components["schemas"]["CalendarException"][];
        };
        CardSummary: {
            id: string;
            kind: string;
            state: string;
            cardNumber: string | null;
            office: string;
            bankState: string;
            pinLocked: boolean;
        };
        CaseAction: {
            action: string;
            blockedBy: components["schemas"]["RefusalView"] | null;
        };
        CaseActions: {
            items: components["schemas"]["CaseAction"][];
        };
        CasePage: {
            items: components["schemas"]["CaseSummary"][];
            nextCursor: string | null;
        };
        CasePerson: {
            id: string;
            name: string;
            idNumber: string;
            phone: string | null;
            birthDate: string;
        };
        CaseRepresentative: {
            /** @enum {string} */
            by: "applicant" | "agent" | "guardian";
            name: string;
            idNumber: string;
            relation: string;
        };
        CaseState: {
            id: string;
            number: string;
            type: string;
            /** @enum {string} */
            status: "open" | "on_hold" | "closed";
            step: string;
            outcome: string | null;
            version: number;
        };
        CaseSummary: {
            id: string;
            number: string;
            type: string;
            /** @enum {string} */
            status: "open" | "on_hold" | "closed";
            step: string;
            outcome: string | null;
            version: number;
            applicant: string;
            office: string;
            /** Format: date-time */
            filedAt: string;
            promise: components["schemas"]["Promise"] | null;
            escalation: number;
            holder: components["schemas"]["Actor"] | null;
        };
        CaseTask: {
            id: string;
            type: string;
            step: string;
            role: string;
            office: string;
            holder: components["schemas"]["Actor"] | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            urgentAt: string;
            choices: string[];
        };
        CaseView: {
            id: string;
            number: string;
            type: string;
            /** @enum {string} */
            status: "open" | "on_hold" | "closed";
            step: string;
            outcome: string | null;
            version: number;
            person: components["schemas"]["CasePerson"];
            representative: components["schemas"]["CaseRepresentative"] | null;
            photoId: string | null;
            cardId: string | null;
            office: string;
            officeName: components["schemas"]["Bilingual"];
            filedBy: components["schemas"]["Actor"];
            /** Format: date-time */
            filedAt: string;
            acceptedAt: string | null;
            closedAt: string | null;
            promise: components["schemas"]["Promise"] | null;
            hold: {
                /** Format: date-time */
                since: string;
                reason: string | null;
            } | null;
            escalation: number;
            tasks: components["schemas"]["CaseTask"][];
            checklist: components["schemas"]["ChecklistItem"][];
            papers: components["schemas"]["PaperSummary"][];
            actions: components["schemas"]["CaseAction"][];
            traceId: string;
        };
        ChangePasswordInput: {
            current: string;
            next: string;
        };
        CheckRuleInput: {
            /** @enum {string} */
            decision: "release" | "refuse";
            /** @default  */
            reason: string;
        };
        CheckedFactoryFile: {
            id: string;
            /** @enum {string} */
            state: "drafted" | "sent" | "answered" | "taken" | "held" | "rejected";
        };
        CheckedRule: {
            id: string;
            /** @enum {string} */
            state: "proposed" | "released" | "refused";
        };
        Checklist: {
            items: components["schemas"]["ChecklistPaper"][];
        };
        ChecklistItem: {
            code: string;
            /** @enum {string} */
            party: "applicant" | "agent" | "guardian";
            required: boolean;
            name: components["schemas"]["Bilingual"];
            receivedAt: string | null;
            receivedBy: components["schemas"]["Actor"] | null;
        };
        ChecklistPaper: {
            code: string;
            /** @enum {string} */
            party: "applicant" | "agent" | "guardian";
            required: boolean;
            name: components["schemas"]["Bilingual"];
            article: string | null;
        };
        ClockView: {
            /** @enum {string} */
            mode: "real" | "fast" | "stepped";
            /** Format: date-time */
            now: string;
            rate: number;
        };
        Colleague: {
            id: string;
            name: string;
            /** @enum {string} */
            role: "clerk" | "supervisor" | "scheduler" | "checker" | "agent12333" | "bankOperator" | "liaison" | "auditor" | "participant" | "systemAdmin" | "securityAdmin" | "auditAdmin";
            office: string | null;
            division: string;
            openTasks: number;
        };
        Colleagues: {
            items: components["schemas"]["Colleague"][];
        };
        CommentInput: {
            text: string;
        };
        CompleteTaskInput: {
            choice: string;
            /** @default {} */
            input: components["schemas"]["StepInput"];
        };
        CreateStaffInput: {
            signInName: string;
            displayName: string;
            roles: {
                /** @enum {string} */
                role: "clerk" | "supervisor" | "scheduler" | "checker" | "agent12333" | "bankOperator" | "liaison" | "auditor" | "participant" | "systemAdmin" | "securityAdmin" | "auditAdmin";
                division: string;
                office?: string;
                bank?: string;
            }[];
        };
        DivisionView: {
            code: string;
            name: components["schemas"]["Bilingual"];
            parent: string | null;
        };
        Divisions: {
            items: components["schemas"]["DivisionView"][];
        };
        Done: {
            /** @constant */
            done: true;
        };
        DraftSummary: {
            id: string;
            kind: string;
            version: number;
            /** Format: date-time */
            updatedAt: string;
        };
        DraftView: {
            id: string;
            kind: string;
            content: {
                [key: string]: components["schemas"]["__schema0"];
            };
            version: number;
            /** Format: date-time */
            updatedAt: string;
        };
        Drafts: {
            items: components["schemas"]["DraftSummary"][];
        };
        FactoryFileCheckInput: {
            /** @enum {string} */
            decision: "confirm" | "refuse";
            /** @default  */
            reason: string;
        };
        FactoryFileDetail: {
            id: string;
            name: string;
            /** @enum {string} */
            kind: "ZK" | "ZKR";
            office: string | null;
            factory: string;
            /** @enum {string} */
            state: "drafted" | "sent" | "answered" | "taken" | "held" | "rejected";
            lines: number;
            answered: number | null;
            /** Format: date-time */
            madeAt: string;
            sentAt: string | null;
            takenAt: string | null;
            findingCount: number;
            findings: string[];
            releasable: boolean;
            proposal: components["schemas"]["FactoryFileProposal"] | null;
            orders: components["schemas"]["FactoryFileOrder"][];
            proposals: components["schemas"]["FactoryFileProposal"][];
        };
        FactoryFileOrder: {
            orderId: string;
            seq: number | null;
            caseId: string;
            caseNumber: string;
            applicant: string | null;
            state: string;
            announced: string | null;
        };
        FactoryFilePage: {
            items: components["schemas"]["FactoryFileView"][];
            nextCursor: string | null;
        };
        FactoryFileProposal: {
            id: string;
            /** @enum {string} */
            decision: "release" | "reject";
            reason: string;
            /** @enum {string} */
            state: "open" | "confirmed" | "refused";
            maker: components["schemas"]["Actor"];
            /** Format: date-time */
            madeAt: string;
            checker: components["schemas"]["Actor"] | null;
            checkedAt: string | null;
            checkReason: string;
        };
        FactoryFileProposalInput: {
            /** @enum {string} */
            decision: "release" | "reject";
            reason: string;
        };
        FactoryFileView: {
            id: string;
            name: string;
            /** @enum {string} */
            kind: "ZK" | "ZKR";
            office: string | null;
            factory: string;
            /** @enum {string} */
            state: "drafted" | "sent" | "answered" | "taken" | "held" | "rejected";
            lines: number;
            answered: number | null;
            /** Format: date-time */
            madeAt: string;
            sentAt: string | null;
            takenAt: string | null;
            findingCount: number;
            findings: string[];
            releasable: boolean;
            proposal: components["schemas"]["FactoryFileProposal"] | null;
        };
        FileCaseInput: {
            type: string;
            office: string;
            /** @enum {string} */
            by: "applicant" | "agent" | "guardian";
            applicant: {
                idNumber: string;
                name: string;
                phone?: string;
                address?: string;
            };
            representative?: {
                name: string;
                idNumber: string;
                phone: string;
                relation: string;
            };
            photoId?: string;
            /** @default [] */
            papersReceived: string[];
            draftId?: string;
        };
        FiledCase: {
            id: string;
            number: string;
            started: boolean;
        };
        FirstPassword: {
            id: string;
            firstPassword: string;
        };
        Health: {
            healthy: boolean;
            parts: {
                postgres: components["schemas"]["HealthPart"];
                temporal: components["schemas"]["HealthPart"];
                worker: components["schemas"]["HealthPart"];
                queue: components["schemas"]["HealthPart"];
                counterparties: components["schemas"]["HealthPart"];
            };
        };
        HealthPart: {
            /** @enum {string} */
            state: "up" | "down" | "unknown";
            ms: number;
            why?: string;
        };
        Inbox: {
            items: components["schemas"]["InboxTask"][];
            nextCursor: string | null;
        };
        InboxTask: {
            id: string;
            type: string;
            step: string;
            role: string;
            office: string;
            holder: components["schemas"]["Actor"] | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            urgentAt: string;
            choices: string[];
            caseId: string;
            caseNumber: string;
            caseType: string;
            /** @enum {string} */
            caseStatus: "open" | "on_hold" | "closed";
            applicant: string;
            late: boolean;
            promise: components["schemas"]["Promise"] | null;
            escalation: number;
        };
        MadeFactoryFileProposal: {
            id: string;
        };
        MoveInput: {
            to: string;
        };
        Moved: {
            moved: number;
            to: components["schemas"]["Actor"];
            left: {
                taskId: string;
                code: string;
                reason: string;
            }[];
        };
        OfficeView: {
            code: string;
            division: string;
            name: components["schemas"]["Bilingual"];
            phone: string;
            address: string;
        };
        Offices: {
            items: components["schemas"]["OfficeView"][];
        };
        OpenCase: {
            id: string;
            number: string;
            type: string;
            status: string;
            step: string;
        };
        PaperSummary: {
            id: string;
            kind: string;
            number: string;
            prints: number;
            /** Format: date-time */
            madeAt: string;
            ready: boolean;
        };
        Papers: {
            items: components["schemas"]["PaperSummary"][];
        };
        PapersReceivedInput: {
            codes: string[];
            photoId?: string;
        };
        PeopleFound: {
            items: components["schemas"]["PersonMatch"][];
        };
        PeopleSearchInput: {
            idNumber?: string;
            namePrefix?: string;
            cardNumber?: string;
            idLast4?: string;
        };
        PersonMatch: {
            id: string;
            name: string;
            idNumber: string;
            sex: string;
            birthDate: string;
            division: string;
        };
        PersonView: {
            id: string;
            name: string;
            idNumber: string;
            sex: string;
            birthDate: string;
            division: string;
            phone: string | null;
            address: string | null;
            cards: components["schemas"]["CardSummary"][];
            openCases: components["schemas"]["OpenCase"][];
        };
        PhotoView: {
            id: string;
            width: number;
            height: number;
        };
        PrintInput: {
            /** @default  */
            reason: string;
        };
        Printed: {
            ordinal: number;
            copy: boolean;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail: string;
            field?: string;
            article?: string;
            instead?: string[];
            conflict?: {
                kind: string;
                id: string;
            };
            traceId: string;
        };
        Promise: {
            /** Format: date-time */
            by: string;
            workingDaysLeft: number;
            provisional: boolean;
            overdue: boolean;
            paused: boolean;
            met: boolean;
        };
        ProposeRuleInput: {
            key: string;
            value: components["schemas"]["__schema0"];
            /** Format: date */
            validFrom: string;
            basis: string;
        };
        ProposedRule: {
            id: string;
            version: number;
        };
        ReachView: {
            /** @enum {string} */
            role: "clerk" | "supervisor" | "scheduler" | "checker" | "agent12333" | "bankOperator" | "liaison" | "auditor" | "participant" | "systemAdmin" | "securityAdmin" | "auditAdmin";
            division: string;
            office: string | null;
            bank: string | null;
        };
        ReasonInput: {
            reason: string;
        };
        RefusalView: {
            code: string;
            sentence: string;
            article: string | null;
        };
        ResumeInput: {
            note?: string;
        };
        RevealInput: {
            fields: ("name" | "idNumber" | "birthDate" | "phone" | "address" | "cardNumber" | "account")[];
            reason: string;
        };
        Revealed: {
            name?: string;
            idNumber?: string;
            /** Format: date */
            birthDate?: string;
            phone?: string | null;
            address?: string | null;
            cardNumber?: string | null;
            account?: string | null;
        };
        RevokedSessions: {
            revoked: number;
        };
        RuleView: {
            id: string;
            key: string;
            version: number;
            value: components["schemas"]["__schema0"];
            /** Format: date */
            validFrom: string;
            /** @enum {string} */
            state: "proposed" | "released" | "refused";
            basis: string;
            maker: components["schemas"]["Actor"];
            /** Format: date-time */
            madeAt: string;
            checker: components["schemas"]["Actor"] | null;
            checkedAt: string | null;
            reason: string;
            inForce: boolean;
        };
        Rules: {
            items: components["schemas"]["RuleView"][];
        };
        SaveDraftInput: {
            kind: string;
            content: {
                [key: string]: components["schemas"]["__schema0"];
            };
            version: number;
        };
        SavedDraft: {
            id: string;
            kind: string;
            version: number;
            /** Format: date-time */
            updatedAt: string;
        };
        SearchInput: {
            q: string;
        };
        SearchResult: {
            /** @enum {string} */
            understoodAs: "caseNumber" | "idNumber" | "idLast4" | "cardNumber" | "receipt" | "name";
            cases: components["schemas"]["CaseSummary"][];
            people: components["schemas"]["PersonMatch"][];
        };
        Selection: {
            id: string;
            count: number;
        };
        SelectionInput: {
            taskIds?: string[];
            filter?: {
                office?: string;
                step?: string;
                holder?: string;
                late?: boolean;
            };
        };
        SessionView: {
            staffId: string;
            signInName: string;
            displayName: string;
            mustChangePassword: boolean;
            roles: components["schemas"]["ReachView"][];
        };
        SignInInput: {
            signInName: string;
            password: string;
        };
        SmsCallbackInput: {
            messageId: string;
            /** @enum {string} */
            state: "delivered" | "failed";
            reason?: string;
        };
        StaffPage: {
            items: components["schemas"]["StaffView"][];
            nextCursor: string | null;
        };
        StaffRolesInput: {
            roles: {
                /** @enum {string} */
                role: "clerk" | "supervisor" | "scheduler" | "checker" | "agent12333" | "bankOperator" | "liaison" | "auditor" | "participant" | "systemAdmin" | "securityAdmin" | "auditAdmin";
                division: string;
                office?: string;
                bank?: string;
            }[];
        };
        StaffSession: {
            ref: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            userAgent: string;
        };
        StaffSessions: {
            items: components["schemas"]["StaffSession"][];
        };
        StaffView: {
            id: string;
            signInName: string;
            displayName: string;
            mustChangePassword: boolean;
            lockedUntil: string | null;
            disabledAt: string | null;
            /** Format: date-time */
            createdAt: string;
            roles: components["schemas"]["ReachView"][];
        };
        StepAnswer: {
            case: components["schemas"]["CaseState"];
        };
        StepClockInput: {
            /** Format: date-time */
            to?: string;
        };
        StepInput: {
            reason?: string;
            receiptNumber?: string;
            collectorIdNumber?: string;
            collectorName?: string;
            /** @enum {string} */
            verifiedBy?: "receipt" | "idDocument";
            name?: string;
            idNumber?: string;
            photoId?: string;
            phone?: string;
            address?: string;
        };
        StockCard: {
            cardId: string;
            caseId: string;
            caseNumber: string;
            applicant: string;
            cardNumber: string | null;
            office: string;
            /** Format: date-time */
            since: string;
        };
        StockCount: {
            id: string;
            listed: number;
            counted: number;
            difference: number;
        };
        StockCountInput: {
            office: string;
            counted: number;
            /** @default  */
            note: string;
        };
        StockPage: {
            items: components["schemas"]["StockCard"][];
            nextCursor: string | null;
            total: number;
        };
        Timeline: {
            items: components["schemas"]["TimelineEntry"][];
            next: {
                kind: string;
                /** Format: date-time */
                dueAt: string;
                provisional: boolean;
                state: string;
            }[];
        };
        TimelineEntry: {
            seq: number;
            /** Format: date-time */
            at: string;
            kind: string;
            step: string | null;
            actor: components["schemas"]["Actor"];
            data: {
                [key: string]: components["schemas"]["__schema0"];
            };
            text: string | null;
            traceId: string;
        };
        __schema0: string | number | boolean | null | components["schemas"]["__schema0"][] | {
            [key: string]: components["schemas"]["__schema0"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    AlertsList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                kind?: string;
                cleared?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AlertsTake: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                actor?: string;
                action?: string;
                objectKind?: string;
                objectId?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditVerify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CalendarRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYear"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CaseTypesChecklist: {
        parameters: {
            query?: {
                by?: "applicant" | "agent" | "guardian";
                minor?: "true" | "false";
            };
            header?: never;
            path: {
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checklist"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CasesList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                status?: "open" | "on_hold" | "closed";
                type?: string;
                step?: string;
                office?: string;
                overdue?: "true" | "false";
                dueSoon?: "true" | "false";
                escalated?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CasesFile: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileCaseInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiledCase"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CasesRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CasesActions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActions"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StepsComment: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StepsHold: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PapersList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Papers"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StepsPapersReceived: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PapersReceivedInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StepsResume: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumeInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StepsComplete: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteTaskInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CasesTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StepsWithdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClockRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockView"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClockStep: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepClockInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockView"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlacesDivisions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Divisions"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftsList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Drafts"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftsRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftsSave: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDraftInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedDraft"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftsDiscard: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EventsStream: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FactoryFilesList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "drafted" | "sent" | "answered" | "taken" | "held" | "rejected";
                factory?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactoryFilePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FactoryFilesOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactoryFileDetail"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FactoryFilesCheck: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactoryFileCheckInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedFactoryFile"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FactoryFilesPropose: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactoryFileProposalInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeFactoryFileProposal"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HealthRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MetricsRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlacesOffices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offices"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PapersContent: {
        parameters: {
            query?: {
                print?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PapersPrint: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrintInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Printed"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PeopleRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PeopleReveal: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revealed"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PeopleSearch: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PeopleSearchInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleFound"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PhotosUpload: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhotoView"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PhotosRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReassignmentsMove: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moved"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReassignmentsSelect: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SelectionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Selection"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RulesList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rules"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RulesPropose: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeRuleInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedRule"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RulesCheck: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckRuleInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedRule"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SearchSearch: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResult"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionSignIn: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionSignOut: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionChangePassword: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SmsCallbacksReceive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SmsCallbackInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                disabled?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffCreate: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateStaffInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstPassword"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffDisable: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffResetPassword: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstPassword"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffSetRoles: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffRolesInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSessions"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffRevokeSessions: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevokedSessions"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffColleagues: {
        parameters: {
            query?: {
                office?: string;
                role?: "clerk" | "supervisor" | "scheduler" | "checker" | "agent12333" | "bankOperator" | "liaison" | "auditor" | "participant" | "systemAdmin" | "securityAdmin" | "auditAdmin";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Colleagues"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StockList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                office?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StockArrive: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArrivalsInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Arrivals"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StockArriving: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                office?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArrivingPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StockCount: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockCountInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockCount"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SupervisionAgeing: {
        parameters: {
            query?: {
                office?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ageing"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SupervisionEscalations: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                office?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TasksList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                mine?: "true" | "false";
                office?: string;
                step?: string;
                type?: string;
                late?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inbox"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TasksRelease: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TasksTake: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
